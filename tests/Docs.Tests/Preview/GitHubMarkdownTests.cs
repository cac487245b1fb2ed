using System.Globalization;
using Docs.Markdown;
using Docs.Model.Findings;
using Docs.Preview.Html;
using Docs.Preview.Rendering;
using Markdig.Syntax;

namespace Docs.Tests.Preview;

/// <summary>
/// The examples of GitHub's specification, character by character: nothing is made equal beforehand. The one dialect
/// with all extensions reads all of them; only the tag filter is on where an example is about it and off elsewhere,
/// because the examples of CommonMark's HTML have the tags that it filters.
/// </summary>
public sealed class GitHubMarkdownTests(ITestOutputHelper output)
{
    [Fact]
    public void Markdown_is_rendered_as_the_specification_says()
    {
        var examples = GitHubExample.Load();
        var accepted = LoadAccepted();
        var different = examples.Where(e => Render(e) != e.Html).ToList();
        output.WriteLine($"MATCH {examples.Count - different.Count}, DIFF {different.Count} of {examples.Count}");
        foreach (var example in different.Where(e => !accepted.ContainsKey(e.Number)))
        {
            output.WriteLine($"--- {example.Number}\n{example.Markdown}\nEXPECTED\n{example.Html}\nGOT\n{Render(example)}");
        }

        Assert.Equal(673, examples.Count);
        Assert.InRange(accepted.Count, 0, 4);
        Assert.Equal(accepted.Keys, different.Select(e => e.Number));
    }

    private static string Render(GitHubExample example)
    {
        var findings = new List<Finding>();
        var document = MarkdownDialect.GitHub.Parse(example.Markdown, "a.md", findings);
        Assert.Empty(findings);
        var html = new HtmlText(example.Html.Length);
        var form = HtmlForm.Specification(example.Extension == "tagfilter" ? RawHtml.Filtered : RawHtml.Kept);
        new BlockWriter(form, html, new Dictionary<HeadingBlock, string>()).WriteAll(document!);
        return html.ToString();
    }

    private static SortedDictionary<int, string> LoadAccepted() => new(
        File.ReadLines(Path.Join(RepositoryRoot.FullPath, "tests", "Docs.Tests", "Preview", "github-differences.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2) is [var number, { Length: > 0 } reason]
                ? KeyValuePair.Create(int.Parse(number, CultureInfo.InvariantCulture), reason)
                : throw new InvalidOperationException($"github-differences.txt: expected 'NUMBER REASON': {line}"))
            .ToDictionary());
}
