using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Docs.Tests.Documents;

/// <summary>ARCHITECTURE.md shows the projects as they are.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Document = File.ReadAllText(Path.Join(RepositoryRoot.FullPath, "ARCHITECTURE.md"));

    private static readonly string[] Projects = [.. Directory.GetFiles(Path.Join(RepositoryRoot.FullPath, "src"), "*.csproj", SearchOption.AllDirectories)];

    [Fact]
    public void The_diagram_has_the_references_of_the_projects()
    {
        var drawn =
            from line in Arrow().Matches(Document)
            from source in line.Groups[1].Value.Split(" & ")
            from target in line.Groups[2].Value.Split(" & ")
            select $"{source} --> {target}";
        var made =
            from project in Projects
            from reference in XDocument.Load(project).Descendants("ProjectReference")
            select $"{Name(project)} --> {Name((string)reference.Attribute("Include")!)}";

        Assert.Equal(made.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_has_every_project() =>
        Assert.Equal(Projects.Select(Name).Order(StringComparer.Ordinal), Row().Matches(Document).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_functions_of_the_steps_exist()
    {
        var files = Directory.GetFiles(Path.Join(RepositoryRoot.FullPath, "src"), "*.cs", SearchOption.AllDirectories).ToLookup(f => Path.GetFileName(f).Split('.')[0], StringComparer.Ordinal);
        var named = Document.Split('\n').Where(l => l.Length > 0 && char.IsAsciiDigit(l[0])).SelectMany(l => Function().Matches(l)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.Contains(
            files[n.Groups[1].Value], f => Regex.IsMatch(File.ReadAllText(f), $@"\b{n.Groups[2].Value}\b")));
    }

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project)["Docs.".Length..];

    [GeneratedRegex(@"^    ([\w &]+) --> ([\w &]+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"`([A-Z]\w+)\.([A-Z]\w+)`")]
    private static partial Regex Function();

    [GeneratedRegex(@"^\| `Docs\.(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
