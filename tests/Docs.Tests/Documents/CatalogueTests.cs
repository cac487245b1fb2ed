using System.Reflection;
using System.Text.RegularExpressions;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;

namespace Docs.Tests.Documents;

/// <summary>FINDINGS.md and the catalogue tell the same.</summary>
public sealed partial class CatalogueTests
{
    private static readonly MethodInfo[] Factories =
        typeof(Catalogue).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static readonly Finding[] Made = [.. Factories.Select(m => (Finding)m.Invoke(null, [.. m.GetParameters().Select(p => Example(p.ParameterType))])!)];

    [Fact]
    public void Every_finding_has_an_entry_with_its_severity_and_every_entry_a_finding()
    {
        var documented = EntryHeading().Matches(File.ReadAllText(Path.Join(RepositoryRoot.FullPath, "FINDINGS.md")))
            .Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");

        Assert.Equal(Made.Select(f => $"{f.Code} {f.Severity.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal), documented);
    }

    [Fact]
    public void Every_entry_has_a_bad_example_a_good_one_and_the_reason()
    {
        var entries = File.ReadAllText(Path.Join(RepositoryRoot.FullPath, "FINDINGS.md")).Split("\n### ").Skip(1).ToList();

        Assert.Equal(Made.Length, entries.Count);
        Assert.All(entries, e => Assert.Matches(@"(?s)\n- Bad: \S.*\n- Good: \S.*\n- Why: \S", e));
    }

    [Fact]
    public void No_two_findings_share_a_code() => Assert.Equal(Made.Length, Made.Select(f => f.Code).Distinct().Count());

    [Fact]
    public void No_two_findings_share_a_name_or_a_title()
    {
        var titles = EntryTitle().Matches(File.ReadAllText(Path.Join(RepositoryRoot.FullPath, "FINDINGS.md"))).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(Made.Length, titles.Count);
        Assert.Distinct(titles);
        Assert.Distinct(Factories.Select(f => f.Name));
    }

    [Fact]
    public void Every_code_is_written_in_one_place()
    {
        var catalogue = Directory.GetFiles(Path.Join(RepositoryRoot.FullPath, "src", "Docs.Model", "Findings"), "Catalogue*.cs").Select(File.ReadAllText);

        Assert.Distinct(catalogue.SelectMany(t => MadeCode().Matches(t)).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void A_message_is_one_line_whatever_the_values_are() =>
        Assert.All(Made, f => Assert.DoesNotContain(f.Message, char.IsControl));

    [GeneratedRegex(@"^### (DOC\d{3}) · (error|warning) · \S", RegexOptions.Multiline)]
    private static partial Regex EntryHeading();

    [GeneratedRegex(@"^### DOC\d{3} · (?:error|warning) · (.+)$", RegexOptions.Multiline)]
    private static partial Regex EntryTitle();

    [GeneratedRegex(@"(?:Error|Warning)\(""(DOC\d{3})""")]
    private static partial Regex MadeCode();

    private static object? Example(Type type) =>
        type == typeof(SourceLocation) ? new SourceLocation("file", 1, 2)
        : type == typeof(ImageName) ? ImageName.Parse("python")
        : type == typeof(Architecture) ? Architecture.Amd64
        : type == typeof(Target) ? Target.Library
        : type == typeof(CommitId) ? CommitId.Parse("0123456789abcdef0123456789abcdef01234567")
        : type == typeof(BranchName) ? BranchName.Parse("main")
        : type == typeof(string) ? "two\nlines\e[31m"
        : type == typeof(IEnumerable<string>) ? new[] { "one", "two" }
        : Activator.CreateInstance(type);
}
