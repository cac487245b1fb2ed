using System.Collections.Concurrent;
using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Preview.Html;

namespace Docs.Preview;

/// <summary>What is the same for every page.</summary>
/// <param name="Targets">Those that can be chosen; at least one.</param>
/// <param name="Base">What READMEs are compared with, in words: <c>output/</c>, <c>origin/master</c>.</param>
/// <param name="Published">Where the full READMEs will be.</param>
/// <param name="LogoRepository">The repository on GitHub that READMEs link logos to, as in <c>docker-library/docs</c>.</param>
/// <param name="Diff">The unified difference of two texts, given their path; null stands for no file.</param>
public sealed record PreviewSettings(
    ImmutableArray<Target> Targets,
    string Base,
    PublishedLocation Published,
    string LogoRepository,
    Func<string, string?, string?, string> Diff)
{
    /// <summary>What a README calls its image, as in <c>amd64/python</c>.</summary>
    public Func<ImageName, Target, string> RepositoryOf { get; init; } =
        static (image, target) => target == Target.Library ? image.Value : $"{target}/{image}";

    /// <summary>From the code of a finding to what FINDINGS.md says about it; null where that says nothing.</summary>
    public Func<string, FindingExplanation?> Explain { get; init; } = static _ => null;

    /// <summary>Where sources are opened; null for nowhere.</summary>
    public SourceAddress? Sources { get; init; }

    /// <summary>What <see cref="Explain"/> said, rendered; by code.</summary>
    internal ConcurrentDictionary<string, SafeHtml?> Explanations { get; } = [];
}
