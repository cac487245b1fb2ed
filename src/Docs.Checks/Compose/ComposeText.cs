using System.Text.RegularExpressions;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Yaml;

namespace Docs.Checks.Compose;

/// <summary>A Compose file that readers see: an image's own, or one in a block of code of its README.</summary>
/// <param name="Root">Its tree; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null for a file, whose formatter says so.</param>
/// <param name="Locate">From a place in it to the source that an author edits.</param>
internal sealed partial record ComposeText(YamlNode? Root, ComposeProblem? Problem, Func<SourceLocation, SourceLocation> Locate)
{
    /// <summary>More than any Compose file in use has.</summary>
    public static readonly YamlLimits Limits = new(MaxDepth: 64, MaxNodes: 20_000);

    /// <summary>Those of an image.</summary>
    public static IEnumerable<ComposeText> Of(CheckedImage image)
    {
        if (image.Compose is { } own)
        {
            yield return new(own, Problem: null, static at => at);
        }

        foreach (var readme in image.Groups.Select(g => g.First))
        {
            foreach (var block in readme.Markdown.CodeBlocks.Where(b => b.Language is "yaml" or "yml" && b.Lines.Any(l => Services().IsMatch(l.Text))))
            {
                // The file itself is in the README, too.
                if (readme.Locate(block.Lines[0].Offset).Path.EndsWith(FragmentName.ComposeFile, StringComparison.Ordinal))
                {
                    continue;
                }

                var root = YamlTree.Parse(string.Join('\n', block.Lines.Select(l => l.Text)), "", Limits, out var problem);
                yield return new(root, problem is null ? null : new(problem.At, problem.IsBeyondLimit ? problem.Reason : $"not valid YAML: {problem.Reason}"), at => readme.Locate(block.Lines[Math.Clamp(at.Line, 1, block.Lines.Count) - 1].Offset + Math.Max(at.Column, 1) - 1));
            }
        }
    }

    /// <summary>Problems at the places of the source.</summary>
    public IEnumerable<ComposeProblem> Located(IEnumerable<ComposeProblem> problems) => problems.Select(p => p with { At = Locate(p.At) });

    [GeneratedRegex(@"^services:[ \t]*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Services();
}
