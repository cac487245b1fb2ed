using System.Collections.Concurrent;
using Docs.Model.Findings;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;
using Docs.Readmes.Placeholders;

namespace Docs.Readmes.Layouts;

/// <summary>The layouts of a templates folder, with the built-in copy of ours for each that it lacks. Safe for several threads.</summary>
public sealed class LayoutSet
{
    private readonly LayoutEngine _engine;

    // What is the same for many images; a bounded few for each target.
    private readonly ConcurrentDictionary<(string Layout, string Key), PlaceholderText> _rendered = [];

    private LayoutSet(LayoutEngine engine) => _engine = engine;

    /// <summary>Parses and checks the layouts of a templates folder; null with all findings where one is wrong.</summary>
    public static LayoutSet? Parse(FragmentSet templates, ICollection<Finding> findings)
    {
        var layouts = new Dictionary<string, ParsedLayout>(StringComparer.Ordinal);
        foreach (var (file, layout) in templates.Files)
        {
            if (file.EndsWith(LayoutFile.Extension, StringComparison.Ordinal))
            {
                layouts.Add(file[..^LayoutFile.Extension.Length], ParsedLayout.Parse(layout));
            }
        }

        foreach (var name in LayoutName.Shapes.Keys)
        {
            if (!layouts.ContainsKey(name))
            {
                layouts.Add(name, ParsedLayout.Parse(BuiltInLayouts.Load(name)));
            }
        }

        var found = new List<Finding>();
        foreach (var name in layouts.Keys)
        {
            LayoutChecker.Check(name, LayoutName.Shapes.GetValueOrDefault(name) ?? LayoutShape.Unknown, layouts, found);
        }

        foreach (var finding in found.Distinct().Order())
        {
            findings.Add(finding);
        }

        return found.Count == 0 ? new(new LayoutEngine(layouts)) : null;
    }

    /// <summary>The same layouts for other texts: what was rendered for these is not used for those.</summary>
    internal LayoutSet WithoutRendered() => new(_engine);

    /// <summary>Renders a layout to UTF-8.</summary>
    /// <param name="trimsNewlines">Whether the result loses the newlines at its end.</param>
    internal byte[] Render(string name, LayoutModel model, bool trimsNewlines = false) => _engine.Render(name, model, trimsNewlines);

    /// <summary>Renders a layout, or gives what was rendered for an equal key before.</summary>
    /// <param name="key">Tells the models of this layout apart.</param>
    /// <param name="valueOf">What the result, which loses its trailing newlines, is the value of; null for a page.</param>
    internal PlaceholderText RenderOnce(string name, string key, Placeholder? valueOf, Func<LayoutModel> model) =>
        _rendered.GetOrAdd((name, key), _ => PlaceholderText.Parse(Render(name, model(), trimsNewlines: true), valueOf));
}
