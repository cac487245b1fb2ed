using System.Reflection;
using System.Text;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Layouts;

/// <summary>The copy of our layouts that is part of the program, for templates folders that have none.</summary>
internal static class BuiltInLayouts
{
    /// <summary>Reads one of <see cref="LayoutName.Shapes"/>.</summary>
    public static Fragment Load(string name)
    {
        var file = name + LayoutFile.Extension;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new($"built-in {file}", Encoding.UTF8.GetString(bytes).TrimEnd('\n'), IsEmpty: false);
    }
}
