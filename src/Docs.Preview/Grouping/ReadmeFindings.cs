using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Preview.Grouping;

/// <summary>
/// What is wrong with the READMEs of an image, each mistake once. A check looks at READMEs of several targets, and reports
/// the same mistake for each name that they call their image.
/// </summary>
internal static class ReadmeFindings
{
    // Every page lists the counts of all images.
    private static readonly ConditionalWeakTable<PreviewedImage, List<List<Reported>>> Grouped = [];

    /// <summary>Those of one README: not those that name the image of another target. Errors first, then by place.</summary>
    public static ImmutableArray<Finding> Of(PreviewSettings settings, PreviewedImage image, Target target) =>
        [.. Group(settings, image)
            .Select(g => (g.Find(r => r.Targets.Contains(target)) ?? g.Find(r => r.IsAboutAny))?.Finding)
            .OfType<Finding>()];

    /// <summary>Those of all READMEs.</summary>
    public static ImmutableArray<Finding> Of(PreviewSettings settings, PreviewedImage image) => [.. Group(settings, image).Select(g => g[0].Finding)];

    private static List<List<Reported>> Group(PreviewSettings settings, PreviewedImage image) => Grouped.GetValue(image, _ =>
        [.. image.AllFindings
            .Select(f => new Reported(f, Named(settings, image.Name, f.Message)))
            .GroupBy(r => (r.Finding.Code, r.Finding.At.Path, r.Finding.At.Line, r.Targets.Aggregate(r.Finding.Message, (text, target) => NeutralText.Of(text, settings, image.Name, target))))
            .Select(g => g.ToList())]);

    /// <summary>The targets whose names for the image are in a message; <c>library</c> where it names none.</summary>
    private static List<Target> Named(PreviewSettings settings, ImageName image, string message) =>
        settings.Targets.Where(t => t != Target.Library && message.Contains(settings.RepositoryOf(image, t), StringComparison.Ordinal)).ToList() is { Count: > 0 } named ? named : [Target.Library];

    /// <param name="Targets">Those that the message names; <c>library</c> alone where it is about any.</param>
    private sealed record Reported(Finding Finding, List<Target> Targets)
    {
        public bool IsAboutAny => Targets is [var target] && target == Target.Library;
    }
}
