using System.Reflection;
using System.Text;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Layouts;

/// <summary>The compiled layouts of a templates folder, with the built-in copy of ours for each that it lacks.</summary>
public sealed class LayoutSet
{
    private const string Extension = ".hbs";

    private readonly LayoutEngine _engine;

    private LayoutSet(LayoutEngine engine) => _engine = engine;

    /// <summary>Checks and compiles all layouts; null with all findings where one is wrong.</summary>
    public static LayoutSet? Compile(FragmentSet templates, ICollection<Finding> findings)
    {
        var layouts = templates.Files
            .Where(f => f.Key.EndsWith(Extension, StringComparison.Ordinal))
            .ToDictionary(f => f.Key[..^Extension.Length], f => f.Value, StringComparer.Ordinal);
        foreach (var name in LayoutName.Shapes.Keys.Where(n => !layouts.ContainsKey(n)))
        {
            layouts.Add(name, BuiltIn(name));
        }

        var before = findings.Count;
        var engine = new LayoutEngine();
        foreach (var (name, layout) in layouts.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var found = findings.Count;
            LayoutChecker.Check(layout, LayoutName.Shapes.GetValueOrDefault(name), layouts.Keys, findings);
            if (findings.Count > found)
            {
                continue;
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

        return findings.Count == before ? new(engine) : null;
    }

    internal string Render(string name, Dictionary<string, object?> model) => _engine.Render(name, model);

    private static Fragment BuiltIn(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + Extension)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new($"built-in {name}{Extension}", Encoding.UTF8.GetString(bytes).TrimEnd('\n'), IsEmpty: false);
    }
}
