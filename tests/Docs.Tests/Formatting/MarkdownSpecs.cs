using Docs.Tests.Specs;

namespace Docs.Tests.Formatting;

/// <summary>Runs <c>tests/specs/formatting/markdown-*.yml</c>, with every line ending.</summary>
public sealed class MarkdownSpecs
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases =>
        SpecFile.Rows("formatting").Where(row => row.Data.Item1.StartsWith("formatting/markdown-", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string file, int index)
    {
        var spec = SpecFile.Read(file, index);
        var stays = spec.Text("stays");
        var text = spec.Text("markdown") ?? stays ?? "";
        var expected = spec.Text("prints") ?? stays ?? "";
        if (spec.Has("markdown") != spec.Has("prints") || spec.Has("markdown") == spec.Has("stays"))
        {
            spec.Fail("expected 'stays', or 'markdown' and 'prints'");
        }

        spec.Close();

        foreach (var variant in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal), text.TrimEnd('\n') + "\n\n", expected })
        {
            Assert.Equal(expected, MarkdownPage.Format(variant));
        }
    }
}
