using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;

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
    Func<string, string?, string?, string> Diff);
