namespace Docs.Model.Findings;

/// <summary>DOC2xx: what the templates make of the sources.</summary>
public static partial class Catalogue
{
    public static Finding UnknownPlaceholder(SourceLocation at, string placeholder, string? nearest, ImageName? image = null) =>
        Error("DOC201", at, $"the placeholder {Quote(placeholder)} is not known and would be published unchanged{DidYouMean(nearest)}", image);

    public static Finding LayoutIsMalformed(SourceLocation at, string reason) =>
        Error("DOC203", at, $"the layout is not valid: {reason}");

    public static Finding LayoutNameIsUnknown(SourceLocation at, string name, IEnumerable<string> known) =>
        Error("DOC204", at, $"the layout uses {Quote(name)}, which does not exist here; known here: {string.Join(", ", known)}");

    public static Finding LayoutIsFormer(SourceLocation at, string expected) =>
        Error("DOC207", at, $"layouts are not written in Handlebars any more; expected a Scriban layout in {Quote(expected)}. Write it anew, or remove the file to use the built-in layout");

    public static Finding ReadmeIsTooLong(SourceLocation at, int limit, ImageName image) =>
        Error("DOC205", at, $"the README of '{image}' would be longer than {limit} bytes; its fragments include each other too often", image);

    public static Finding LayoutFailed(SourceLocation at, string reason, ImageName? image) =>
        Error("DOC206", at, $"the layout could not be rendered: {reason}", image);
}
