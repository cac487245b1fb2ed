using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Metadata;

namespace Docs.Tests.Sources;

/// <summary>The one reader of the categories in a <c>metadata.json</c>.</summary>
public sealed class MetadataParserTests
{
    [Fact]
    public void Categories_are_read_with_their_places()
    {
        var categories = Parse("{ \"hub\": {\n  \"categories\": [\"é\", \"b\"] } }", out var findings);

        Assert.Empty(findings);
        Assert.Equal(["é metadata.json:2:18", "b metadata.json:2:23"], categories!);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"hub\": { \"categories\": [\"\\ud800\"] } }")]
    [InlineData("{ \"hub\": { \"categories\": [\"\\udc00a\"] } }")]
    public void What_is_no_JSON_is_left_to_the_formatter(string text)
    {
        Assert.Null(Parse(text, out var findings));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"hub\": [] }")]
    [InlineData("{ \"hub\": { \"categories\": \"a\" } }")]
    [InlineData("{ \"hub\": { \"categories\": [1] } }")]
    public void Another_form_is_a_finding(string text)
    {
        Assert.Null(Parse(text, out var findings));
        Assert.Equal("DOC405", Assert.Single(findings).Code);
    }

    private static List<string>? Parse(string text, out List<Finding> findings)
    {
        findings = [];
        return MetadataParser.Parse(new Fragment("metadata.json", text, IsEmpty: false), image: null, findings)?.Select(c => $"{c.Name} {c.At}").ToList();
    }
}
