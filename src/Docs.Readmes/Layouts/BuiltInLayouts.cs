using System.Reflection;
using System.Text;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Layouts;

/// <summary>The copy of our layouts that is part of the program, for templates folders that have none.</summary>
internal static class BuiltInLayouts
{
    private static readonly Dictionary<string, Fragment> Layouts = LayoutName.Shapes.Keys.ToDictionary(n => n, Read, StringComparer.Ordinal);

    /// <summary>The layout of that name, or null.</summary>
    public static Fragment? Find(string name) => Layouts.GetValueOrDefault(name);

    private static Fragment Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".hbs")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new($"built-in {name}.hbs", Encoding.UTF8.GetString(bytes).TrimEnd('\n'), IsEmpty: false);
    }
}
