using Docs.Preview.Highlighting;
using Docs.Tests.Properties;
using FsCheck.Fluent;

namespace Docs.Tests.Preview;

/// <summary>Colours in code.</summary>
public sealed class HighlightingTests
{
    [Theory]
    [InlineData("console", "$ docker run -it --rm \"$X\"\nhello # no\n", "$:Prompt -it:Option --rm:Option \"$X\":Text")]
    [InlineData("console", "$ a \\\n  -b\nc -d\n", "$:Prompt -b:Option")]
    [InlineData("bash", "if [ a ]; then # why\n", "if:Keyword then:Keyword # why:Comment")]
    [InlineData("bash", "echo ${HOME} a#b it's\n", "${HOME}:Variable")]
    [InlineData("Dockerfile", "FROM python:3\n# c\nrun pip from\n", "FROM:Keyword 3:Number # c:Comment run:Keyword")]
    [InlineData("yaml", "a:\n  - b: 'c' # d\n  url: http://e\n", "a:Property b:Property 'c':Text # d:Comment url:Property")]
    [InlineData("ini", "; c\na = 1\n", "; c:Comment a:Property 1:Number")]
    [InlineData("sql", "SELECT 'a''b' -- c\n", "SELECT:Keyword 'a':Text 'b':Text -- c:Comment")]
    [InlineData("php", "<?php $a = 1; /* b\n */ return;\n", "$a:Variable 1:Number /* b\n */:Comment return:Keyword")]
    [InlineData("json", "{\"a\": \"b\", \"c\": true}\n", "\"a\":Property \"b\":Text \"c\":Property true:Keyword")]
    [InlineData("xml", "<a b=\"c\"/><!-- d -->\n", "<a:Keyword \"c\":Text <!-- d -->:Comment")]
    public void Languages_have_their_words(string language, string code, string tokens) => Assert.Equal(
        tokens, string.Join(' ', CodeScanner.Scan(code, CodeLanguages.Find(language)!).Select(t => $"{code.Substring(t.Start, t.Length)}:{t.Kind}")));

    [Fact]
    public void An_unknown_language_stays_plain()
    {
        Assert.Null(CodeLanguages.Find("<script>"));
        Assert.DoesNotContain("hl-", Rendered.Html("```brainfuck\nif # a\n```\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_neither_overlap_nor_leave_the_code() => Property.HoldsForTexts(
        Texts.Like("\"", "'", "`", "\\", "$", "${", "}", "#", "//", "/*", "*/", "<!--", "-->", "<", "\n", "$ ", "> ", "a", "if", "-", "--", "a:", " ", "1", "=", "\t", "é").Resize(60),
        text =>
        {
            foreach (var name in (string[])["console", "dockerfile", "yaml", "php", "xml", "json", "sql", "ini", "powershell"])
            {
                var end = 0;
                foreach (var token in CodeScanner.Scan(text, CodeLanguages.Find(name)!))
                {
                    Assert.True(token.Start >= end && token.Length > 0 && token.Start + token.Length <= text.Length, $"{name}: {text}");
                    end = token.Start + token.Length;
                }
            }
        });
}
