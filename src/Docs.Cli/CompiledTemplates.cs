using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;

namespace Docs.Cli;

/// <summary>The templates folder, ready to use.</summary>
/// <param name="Fragments">The shared fragments and the layouts as they were read.</param>
/// <param name="Layouts">Null where something is wrong with the templates, because no README could be right then.</param>
/// <param name="Findings">What is wrong with them.</param>
internal sealed record CompiledTemplates(FragmentSet Fragments, LayoutSet? Layouts, ImmutableArray<Finding> Findings)
{
    public static CompiledTemplates Of(FragmentSet fragments, IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var layouts = LayoutSet.Compile(fragments, all);
        return new(fragments, all.Exists(f => f.Severity == Severity.Error) ? null : layouts, [.. all]);
    }
}
