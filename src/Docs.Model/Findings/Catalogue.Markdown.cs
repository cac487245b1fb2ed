namespace Docs.Model.Findings;

/// <summary>DOC31x: Markdown that is not read or shown, because that would take too long, or that is not formatted, because it would be read differently.</summary>
public static partial class Catalogue
{
    public static Finding ParagraphIsTooLong(SourceLocation at, int limit) =>
        Error("DOC310", at, $"a paragraph, heading or cell of more than {limit} characters; divide it with empty lines");

    public static Finding TooManyDefinitions(SourceLocation at, int limit) =>
        Error("DOC311", at, $"more than {limit} link reference definitions; write the links where they are used");

    public static Finding NestedTooDeep(SourceLocation at, int limit) =>
        Error("DOC312", at, $"nested more than {limit} levels deep; write fewer lists, quotes, links or emphases inside each other");

    public static Finding TooManyBlocks(SourceLocation at, int limit) =>
        Error("DOC313", at, $"more than {limit} paragraphs, items, cells and other blocks up to here; divide the text into several");

    public static Finding TooMuchMarkup(SourceLocation at) =>
        Error("DOC314", at, "too many brackets, stars and other signs in long paragraphs up to here; divide this one with empty lines");

    public static Finding FormIsAmbiguous(SourceLocation at) =>
        Warning("DOC316", at, "not formatted: Markdown readers would read the canonical form differently; write it in a form that all read the same way");

    public static Finding TooMuchHtml(SourceLocation at, int limit) =>
        Error("DOC315", at, $"more than {limit} tags of HTML, or tags that are never closed and begin anew with each paragraph; write Markdown, and close each tag");
}
