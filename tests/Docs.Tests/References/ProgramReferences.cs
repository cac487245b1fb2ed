using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Docs.Tests.References;

/// <summary>What the types of the program mention: from the compiled code, and from the <c>using</c> lines of the sources.</summary>
internal static partial class ProgramReferences
{
    private static readonly string Source = Path.Join(RepositoryRoot.FullPath, "src");

    /// <summary>The names of the projects, sorted.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Source).Select(d => Path.GetFileName(d)).Where(p => File.Exists(Path.Join(Source, p, p + ".csproj"))).Order(StringComparer.Ordinal)];

    /// <summary>All references, those between types of one folder left out.</summary>
    public static IReadOnlyList<Reference> All { get; } = [.. Compiled().Concat(Written()).Where(r => r.Folder != r.TargetFolder).Distinct()];

    private static IEnumerable<Reference> Compiled() =>
        from type in new ArchLoader().LoadAssemblies([.. Projects.Select(p => Assembly.Load(NameOf(p)))]).Build().Types
        where type.Namespace?.FullName.StartsWith("Docs.", StringComparison.Ordinal) == true
        from dependency in type.Dependencies
        where dependency.Target.Namespace is not null
        select new Reference(ProjectOf(type.Namespace.FullName), type.Namespace.FullName, type.Name, dependency.Target.Namespace.FullName, dependency.Target.FullName);

    /// <summary>Constants are copied into compiled code, which then does not mention where they are from. A <c>using</c> line does.</summary>
    private static IEnumerable<Reference> Written() =>
        from project in Projects
        from file in Directory.EnumerateFiles(Path.Join(Source, project), "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any()
        let text = File.ReadAllText(file)
        let folder = NamespaceLine().Match(text).Groups[1].Value
        where folder.Length > 0
        from Match line in UsingLine().Matches(text)
        select new Reference(project, folder, Path.GetFileNameWithoutExtension(file), line.Groups[1].Value, line.Groups[1].Value);

    private static string ProjectOf(string folder) => Projects.Where(p => folder == p || folder.StartsWith(p + ".", StringComparison.Ordinal)).DefaultIfEmpty(folder).MaxBy(p => p.Length)!;

    /// <summary>The name of a project's assembly: the program is called as its command.</summary>
    private static string NameOf(string project) => project == "Docs.Cli" ? "docs" : project;

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (Docs\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
