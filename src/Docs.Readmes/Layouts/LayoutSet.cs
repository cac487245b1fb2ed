using System.Collections.Concurrent;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes.Placeholders;

namespace Docs.Readmes.Layouts;

/// <summary>The compiled layouts of a templates folder, with the built-in copy of ours for each that it lacks.</summary>
public sealed class LayoutSet
{
    private const string Extension = ".hbs";

    private readonly LayoutEngine _engine;

    // What is the same for many images; a bounded few for each target.
    private readonly ConcurrentDictionary<string, PlaceholderText> _rendered = new(StringComparer.Ordinal);

    private static readonly Lazy<LayoutEngine> OurOwn = new(CompileBuiltIn);

    private LayoutSet(LayoutEngine engine) => _engine = engine;

    /// <summary>
    /// The built-in layouts, compiled at the first call. The template engine takes a tenth of a second to start, so a
    /// program that is going to build calls this early, beside other work. Each call gives a new set, because what a set
    /// has rendered holds texts of one templates folder.
    /// </summary>
    public static LayoutSet BuiltIn => new(OurOwn.Value);

    /// <summary>Checks and compiles the layouts of a templates folder; null with all findings where one is wrong.</summary>
    public static LayoutSet? Compile(FragmentSet templates, ICollection<Finding> findings)
    {
        var layouts = templates.Files.Keys
            .Where(f => f.EndsWith(Extension, StringComparison.Ordinal))
            .ToDictionary(f => f[..^Extension.Length], f => templates.Files[f], StringComparer.Ordinal);
        if (layouts.Keys.All(name => BuiltInLayouts.Find(name)?.Text == layouts[name].Text))
        {
            return BuiltIn;
        }

        foreach (var name in LayoutName.Shapes.Keys.Where(n => !layouts.ContainsKey(n)))
        {
            layouts.Add(name, BuiltInLayouts.Find(name)!);
        }

        var before = findings.Count;
        var engine = new LayoutEngine();
        foreach (var (name, layout) in layouts.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            Add(engine, name, layout, layouts.Keys, findings);
        }

        return findings.Count == before ? new(engine) : null;
    }

    /// <summary>The same layouts for other texts: what was rendered for these is not used for those.</summary>
    internal LayoutSet WithoutRendered() => new(_engine);

    internal string Render(string name, Dictionary<string, object?> model) => _engine.Render(name, model);

    /// <summary>Renders a layout, or gives what was rendered for an equal key before.</summary>
    /// <param name="key">Tells the models of this layout apart.</param>
    /// <param name="valueOf">What the result, which loses its trailing newlines, is the value of; null for a page.</param>
    internal PlaceholderText RenderOnce(string name, string key, Placeholder? valueOf, Func<Dictionary<string, object?>> model) =>
        _rendered.GetOrAdd($"{name}\n{key}", _ => PlaceholderText.Parse(Render(name, model()).TrimEnd('\n'), valueOf));

    private static void Add(LayoutEngine engine, string name, Fragment layout, IEnumerable<string> partials, ICollection<Finding> findings)
    {
        var before = findings.Count;
        LayoutChecker.Check(layout, LayoutName.Shapes.GetValueOrDefault(name), partials, findings);
        if (findings.Count > before)
        {
            return;
        }

        try
        {
            engine.Add(name, layout);
        }
        catch (LayoutException e)
        {
            findings.Add(Catalogue.LayoutIsMalformed(e.At, e.Message));
        }
    }

    private static LayoutEngine CompileBuiltIn()
    {
        var engine = new LayoutEngine();
        foreach (var name in LayoutName.Shapes.Keys)
        {
            engine.Add(name, BuiltInLayouts.Find(name)!);
        }

        return engine;
    }
}
