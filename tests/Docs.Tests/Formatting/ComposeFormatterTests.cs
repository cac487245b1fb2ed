using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Tests.Corpus;

namespace Docs.Tests.Formatting;

public sealed class ComposeFormatterTests
{
    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public void Every_published_file_stays_byte_for_byte(string set)
    {
        var files = CorpusFolder.Open(set).ListSources("compose.yaml");

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Equal(File.ReadAllText(f), Format(File.ReadAllText(f))));
    }

    [Theory]
    [InlineData("a:   1", "a: 1\n")]
    [InlineData("a : 1  \n\n\n", "a: 1\n")]
    [InlineData("\n\na: 1\n\n\n\nb: 2", "a: 1\n\nb: 2\n")]
    [InlineData("a:\n      b:\n       c: 1\n      d: 2", "a:\n  b:\n    c: 1\n  d: 2\n")]
    [InlineData("a:\n- 1\n-   2\nb: 3", "a:\n  - 1\n  - 2\nb: 3\n")]
    [InlineData("a:\n    -\n      b: 1\n      c: 2\n    -\n     - 3\n     - 4", "a:\n  - b: 1\n    c: 2\n  - - 3\n    - 4\n")]
    [InlineData("a:\n  word", "a: word\n")]
    [InlineData("  a: 1\n  b: 2", "a: 1\nb: 2\n")]
    [InlineData("? a\n:   b", "? a\n: b\n")]
    [InlineData("a: &x   !!str    b\nc:   *x", "a: &x !!str b\nc: *x\n")]
    [InlineData("a: &x\n     b: 1", "a: &x\n  b: 1\n")]
    [InlineData("---\na: 1\n...\n---   # next\nb: 1", "---\na: 1\n...\n--- # next\nb: 1\n")]
    [InlineData("", "")]
    [InlineData("\n \n", "")]
    [InlineData("# only words", "# only words\n")]
    public void Indentation_and_white_space_are_canonical(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData("a: [ b,c ,  'd' ]", "a: [b, c, 'd']\n")]
    [InlineData("a: { b: 1,c : [ ], \"d\":2 }", "a: {b: 1, c: [], \"d\": 2}\n")]
    [InlineData("a: [\n b, # why\n  c\n]", "a: [\n    b, # why\n    c\n  ]\n")]
    public void Flow_collections_keep_their_line_breaks(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData("a: 'x'\nb: \"x\"\nc: x", "a: 'x'\nb: \"x\"\nc: x\n")]
    [InlineData("a: x\n      y\n\n   z", "a: x\n  y\n\n  z\n")]
    [InlineData("a: \"x \n      y\\ \n   z\"", "a: \"x\n  y\\ \n  z\"\n")]
    [InlineData("a: |\n     x\n       y  \n\n     z\n\n\nb: 1", "a: |\n  x\n    y  \n\n  z\n\nb: 1\n")]
    [InlineData("a:\n      - >-2   # why\n             x\n", "a:\n  - >2- # why\n         x\n")]
    [InlineData("a: |+\n    x\n\n\nb: 1", "a: |+\n  x\n\n\nb: 1\n")]
    public void Texts_keep_their_quotes_and_their_meaning(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData("a: 1   # why", "a: 1 # why\n")]
    [InlineData("a:     # why\n   b: 1", "a: # why\n  b: 1\n")]
    [InlineData("a:\n # why\n    b: 1", "a:\n  # why\n  b: 1\n")]
    [InlineData("a:\n- 1\n# of b\nb: 1", "a:\n  - 1\n# of b\nb: 1\n")]
    [InlineData("a:\n    b:\n        c: 1\n        # of c\n    # of b\n# of a", "a:\n  b:\n    c: 1\n    # of c\n  # of b\n# of a\n")]
    [InlineData("a:\n  # why\n\n  word", "a:\n  # why\n\n  word\n")]
    [InlineData("#a:  1", "#a:  1\n")]
    public void Comments_stay_with_what_they_stand_beside(string text, string expected) => Assert.Equal(expected, Format(text));

    [Theory]
    [InlineData("a: \"b", "DOC320", 1)]
    [InlineData("a: 1\n b: 2", "DOC320", 2)]
    [InlineData("a: 1\nb: @c", "DOC320", 2)]
    [InlineData("a:\n  [\nb]", "DOC320", 1)]
    [InlineData("a: *b", "DOC320", 1)]
    [InlineData("a: &b [*b]", "DOC320", 1)]
    [InlineData("- a\n- b", "DOC320", 1)]
    [InlineData("word", "DOC320", 1)]
    [InlineData("a: 1\n[b]: 2", "DOC320", 2)]
    [InlineData("a:\n  : 2", "DOC320", 2)]
    [InlineData("%YAML 1.2\n---\na: 1", "DOC320", 1)]
    [InlineData("a: 1\r\nb: 2", "DOC320", 1)]
    [InlineData("a: 1\nb: \0", "DOC320", 2)]
    [InlineData("a: 1\nb:\u0085", "DOC320", 2)]
    [InlineData("a:\n  b: 1\n  c:\n    d: 2\n\te: 3", "DOC320", 5)]
    [InlineData("a:\n  b: 1\n  c:\n\t\td: 2\n  e: 3", "DOC320", 4)]
    [InlineData("a:\n  - b\n  \t- c\nd: 1", "DOC320", 3)]
    [InlineData("a:\n  b:\n  \tc: 1", "DOC320", 3)]
    [InlineData("\ta: 1\nb: 2", "DOC320", 1)]
    [InlineData("a: 1\n\tb: 2\n", "DOC320", 2)]
    public void What_is_no_Compose_file_is_refused_at_its_line(string text, string code, int line)
    {
        var finding = Refuse(text);

        Assert.Equal((code, line), (finding.Code, finding.At.Line));
        Assert.True(finding.At.Column > 0, finding.ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[\n")]
    public void Nesting_without_bounds_is_refused(string piece)
    {
        var text = "a:\n  " + string.Concat(Enumerable.Repeat(piece, 200_000));

        Assert.Contains(Refuse(text).Code, (string[])["DOC320", "DOC321"]);
    }

    [Fact]
    public void Nesting_of_64_levels_is_accepted()
    {
        Assert.NotNull(Format("a: " + new string('[', 63) + new string(']', 63)));
        Assert.Equal("DOC321", Refuse("a: " + new string('[', 64) + new string(']', 64)).Code);
    }

    [Fact]
    public void Aliases_that_stand_for_more_than_a_million_nodes_are_refused()
    {
        var bomb = string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

        Assert.Equal("DOC321", Refuse("a0: &a0 word\n" + bomb).Code);
    }

    [Fact]
    public void Lines_and_lists_of_a_mebibyte_are_accepted()
    {
        var line = new string('x', 1 << 20);
        var list = "a:\n" + string.Concat(Enumerable.Repeat("  - 1\n", (1 << 20) / 6));

        Assert.Equal($"a: {line}\n", Format($"a:   {line}"));
        Assert.Equal($"# {line}\na: 1\n", Format($"# {line}\na: 1"));
        Assert.Equal(list, Format(list));
    }

    private static string? Format(string text)
    {
        var findings = new List<Finding>();
        var formatted = ComposeFormatter.Format(text, "compose.yaml", findings);
        Assert.Empty(findings);
        return formatted;
    }

    private static Finding Refuse(string text)
    {
        var findings = new List<Finding>();
        Assert.Null(ComposeFormatter.Format(text, "compose.yaml", findings));
        return Assert.Single(findings);
    }
}
