using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes;

namespace Docs.Pipeline.Building;

/// <summary>READMEs in memory.</summary>
/// <param name="Images">Those that were built, with what they were built from, sorted by name.</param>
/// <param name="IsStopped">Whether nothing was built, because the templates are wrong.</param>
/// <param name="Findings">Of the sources, the templates and the READMEs; each once, sorted by place.</param>
public sealed record BuiltLibrary(ImmutableArray<(ImageSource Source, BuiltImage Built)> Images, bool IsStopped, IReadOnlyList<Finding> Findings)
{
    /// <summary>All READMEs, those of one image after another.</summary>
    public IEnumerable<Readme> Readmes => Images.SelectMany(i => i.Built.Readmes);
}
