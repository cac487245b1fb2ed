using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Tests.Corpus;

namespace Docs.Tests.Formatting;

public sealed class MetadataFormatterTests
{
    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public void Every_published_file_stays_byte_for_byte(string set)
    {
        var files = CorpusFolder.Open(set).ListSources("metadata.json");

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Equal(File.ReadAllText(f), Format(File.ReadAllText(f))));
    }

    [Theory]
    [InlineData("""{"b":1,"a":{"d":[],"c":{}}}""", "{\n  \"a\": {\n    \"c\": {},\n    \"d\": []\n  },\n  \"b\": 1\n}\n")]
    [InlineData("""  [ true , null,1.50e+2,-0 ]  """, "[\n  true,\n  null,\n  1.50e+2,\n  -0\n]\n")]
    [InlineData("1", "1\n")]
    public void Keys_are_sorted_and_values_nested_by_two_spaces(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData("""{"categories":["b","a","b","a b"]}""", "{\n  \"categories\": [\n    \"a\",\n    \"a b\",\n    \"b\"\n  ]\n}\n")]
    [InlineData("""{"categories":["b",1,"a"]}""", "{\n  \"categories\": [\n    \"b\",\n    1,\n    \"a\"\n  ]\n}\n")]
    [InlineData("""{"others":["b","a"]}""", "{\n  \"others\": [\n    \"b\",\n    \"a\"\n  ]\n}\n")]
    [InlineData("""{"categories":[["b","a"]]}""", "{\n  \"categories\": [\n    [\n      \"b\",\n      \"a\"\n    ]\n  ]\n}\n")]
    public void Categories_are_a_set_and_other_lists_are_none(string text, string expected) => Assert.Equal(expected, Format(text));

    [Fact]
    public void Texts_have_no_escapes_that_they_do_not_need() =>
        Assert.Equal("\"\\\"\\\\/<é🐳\\n\\t\\u0001\\u007f\"\n", Format("""  "\u0022\\\/\u003c\u00e9\ud83d\udc33\n\t\u0001\u007f"  """));

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"é\": x\n}", 2, 8)]
    [InlineData("{\"a\": 1,}", 1, 9)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("// why\n{}", 1, 1)]
    [InlineData("{\"a\": 01}", 1, 8)]
    [InlineData("{", 1, 2)]
    public void What_is_no_JSON_is_refused_at_its_place(string text, int line, int column)
    {
        var finding = Refuse(text);

        Assert.Equal("DOC322", finding.Code);
        Assert.Equal((line, column), (finding.At.Line, finding.At.Column));
        Assert.DoesNotContain("LineNumber", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\": 1}")]
    public void Half_of_a_surrogate_pair_is_refused_where_it_is_escaped(string text) => Assert.Equal("DOC322", Refuse(text).Code);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.Equal("DOC322", Refuse("\"\ud800\"").Code);

    [Fact]
    public void A_key_that_is_given_twice_is_refused_at_its_second_place()
    {
        var finding = Refuse("{\n  \"é\": 1, \"a\": {\"a\": 2},\n  \"\\u0061\": 3\n}");

        Assert.Equal("metadata.json:3:3: error DOC323: the key 'a' is given twice in this object; keep one of them", finding.ToString());
    }

    [Fact]
    public void Nesting_of_64_levels_is_accepted_and_no_deeper()
    {
        Assert.NotNull(Format(new string('[', 64) + new string(']', 64)));
        Assert.Equal("DOC322", Refuse(new string('[', 65) + new string(']', 65)).Code);
        Assert.Equal("DOC322", Refuse(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))).Code);
    }

    [Fact]
    public void What_nests_deep_is_printed_once()
    {
        static long BytesFor(int depth)
        {
            var text = new string('[', depth) + string.Join(',', Enumerable.Repeat("1", 2_000)) + new string(']', depth);
            Format(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var formatted = Format(text)!;
            return (GC.GetAllocatedBytesForCurrentThread() - before) / formatted.Length;
        }

        // What it costs grows with what comes out, not with each level again.
        Assert.InRange(BytesFor(64), 0, 2 * BytesFor(4));
    }

    private static string? Format(string text)
    {
        var findings = new List<Finding>();
        var formatted = MetadataFormatter.Format(text, "metadata.json", findings);
        Assert.Empty(findings);
        return formatted;
    }

    private static Finding Refuse(string text)
    {
        var findings = new List<Finding>();
        Assert.Null(MetadataFormatter.Format(text, "metadata.json", findings));
        return Assert.Single(findings);
    }
}
