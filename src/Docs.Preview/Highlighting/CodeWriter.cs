using Docs.Preview.Html;

namespace Docs.Preview.Highlighting;

/// <summary>Writes code with a class around each piece that has a colour.</summary>
internal static class CodeWriter
{
    // Of longer code, only the text is written: each colour is an element.
    private const int MaxLength = 64 << 10;

    /// <summary>The class of a kind of token, as in <c>hl-comment</c>.</summary>
    public static string ClassOf(CodeTokenKind kind) => kind switch
    {
        CodeTokenKind.Comment => "hl-comment",
        CodeTokenKind.Text => "hl-text",
        CodeTokenKind.Keyword => "hl-keyword",
        CodeTokenKind.Variable => "hl-variable",
        CodeTokenKind.Number => "hl-number",
        CodeTokenKind.Property => "hl-property",
        CodeTokenKind.Prompt => "hl-prompt",
        _ => "hl-option",
    };

    /// <summary>Writes code, and returns how many elements that took.</summary>
    /// <param name="language">As it is written behind a fence.</param>
    /// <param name="attribute">The name of the attribute that has the class.</param>
    /// <param name="most">How many elements may be written.</param>
    public static int Write(HtmlText html, ReadOnlySpan<char> code, string language, string attribute, int most)
    {
        var tokens = code.Length <= MaxLength && CodeLanguages.Find(language) is { } known ? CodeScanner.Scan(code, known) : [];
        if (tokens.Count > most)
        {
            tokens = [];
        }

        var written = 0;
        foreach (var token in tokens)
        {
            html.Write(code[written..token.Start]).WriteRaw("<span").WriteAttribute(attribute, ClassOf(token.Kind)).WriteRaw(">")
                .Write(code.Slice(token.Start, token.Length)).WriteRaw("</span>");
            written = token.Start + token.Length;
        }

        html.Write(code[written..]);
        return tokens.Count;
    }
}
