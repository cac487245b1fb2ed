using System.Text.Json;
using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Tests.Corpus;

namespace Docs.Tests.Formatting;

/// <summary>The formatter agrees with the one that made what is published, and leaves that as it is.</summary>
public sealed class MarkdownCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_pair_is_formatted_as_by_the_first_formatter()
    {
        var accepted = MarkdownDifferences.Load("FORM");
        var problems = new List<string>();
        var (matches, different, errors) = (0, new List<string>(), 0);
        foreach (var (id, text, expected) in Pairs())
        {
            var findings = new List<Finding>();
            var formatted = MarkdownFormatter.Format(text, id, findings);
            if (formatted is null)
            {
                errors++;
                problems.Add($"{id}: {string.Join(", ", findings)}");
            }
            else if (formatted == expected)
            {
                matches++;
            }
            else
            {
                different.Add(id);
                if (!accepted.ContainsKey(id))
                {
                    problems.Add($"{id}: {FirstDifference(expected, formatted)}");
                }
            }
        }

        problems.AddRange(accepted.Keys.Except(different, StringComparer.Ordinal).Select(id => $"{id}: accepted in markdown-differences.txt, and not needed there"));
        var summary = $"MATCH {matches}, DIFF {different.Count}, ERROR {errors}";
        output.WriteLine(summary);
        Assert.True(problems.Count == 0 && matches > 0, $"{summary}\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void Every_pair_reads_as_before()
    {
        var accepted = MarkdownDifferences.Load("MEANING");
        var changed = Pairs()
            .Where(pair => MarkdownPage.Render(pair.Text.Replace("\r\n", "\n", StringComparison.Ordinal)) != MarkdownPage.Render(MarkdownPage.Format(pair.Text)))
            .Select(pair => pair.Id);
        Assert.Equal(accepted.Keys.Order(StringComparer.Ordinal), changed);
    }

    [Fact]
    public void Every_formatted_pair_stays_as_it_is() =>
        Assert.All(Pairs(), pair =>
        {
            var formatted = MarkdownPage.Format(pair.Text);
            Assert.Equal(formatted, MarkdownPage.Format(formatted));
            Assert.Equal(formatted, MarkdownPage.FormatCompletely(pair.Text));
        });

    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public void Every_published_fragment_stays_as_it_is(string set)
    {
        var files = CorpusFolder.Open(set).ListSources("*.md");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var text = File.ReadAllText(file);
            Assert.Same(text, MarkdownPage.Format(text));
            Assert.Same(text, MarkdownPage.FormatCompletely(text));
        });
    }

    [Fact]
    public void Every_example_of_the_specification_reads_as_before_and_then_stays_as_it_is()
    {
        using var examples = JsonDocument.Parse(File.ReadAllBytes(Path.Join(Requirement.Corpus("gfm").Require(), "gfm-0.29-examples.json")));
        Assert.All(examples.RootElement.EnumerateArray(), example =>
        {
            var text = example.GetProperty("markdown").GetString()!;
            var formatted = MarkdownPage.Format(text);
            Assert.Equal(formatted, MarkdownPage.Format(formatted));
            Assert.Equal(MarkdownPage.Render(MarkdownPage.ReadAsEver(text)), MarkdownPage.Render(formatted));
        });
    }

    /// <summary>What people wrote, and what it must become; sorted by id.</summary>
    private static IReadOnlyList<(string Id, string Text, string Expected)> Pairs()
    {
        var folder = Requirement.Corpus("markdownfmt").Require();
        return [.. Directory.GetFiles(folder, "*.in.md")
            .Select(file => Path.GetFileName(file)[..^".in.md".Length])
            .Order(StringComparer.Ordinal)
            .Select(id => (id, File.ReadAllText(Path.Join(folder, $"{id}.in.md")), File.ReadAllText(Path.Join(folder, $"{id}.out.md"))))];
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (first, second) = (expected.Split('\n'), actual.Split('\n'));
        var line = first.Zip(second).TakeWhile(lines => lines.First == lines.Second).Count();
        return $"line {line + 1}: expected '{first.ElementAtOrDefault(line)}', printed '{second.ElementAtOrDefault(line)}'";
    }
}
