namespace Docs.Model.Findings;

/// <summary>DOC12x to DOC13x: tag manifests. An error stops the image, a warning does not.</summary>
public static partial class Catalogue
{
    public static Finding LineIsNotAField(SourceLocation at, string line) =>
        Error("DOC120", at, $"{Quote(line)} is not a field: expected 'Name: value', white space at the start of a line that continues a field, or '#' at the start of a comment");

    public static Finding FieldHasWrongForm(SourceLocation at, string field, string value, string expected) =>
        Error("DOC121", at, $"{field}: {Quote(value)} is not {expected}");

    public static Finding FieldIsMissing(SourceLocation at, string field, string where) =>
        Error("DOC122", at, $"{where} has no '{field}'; add a line '{field}: …'");

    public static Finding TagsInFirstParagraph(SourceLocation at) =>
        Error("DOC123", at, "the first paragraph has 'Tags', but this paragraph only sets defaults for the others; put an empty line before the first entry");

    public static Finding TagGivenTwice(SourceLocation at, string tag, int firstLine) =>
        Error("DOC124", at, $"the tag {Quote(tag)} is listed twice, first on line {firstLine}; a tag can belong to one entry only, so remove it from one of them");

    public static Finding TagIsAlsoShared(SourceLocation at, string tag, int otherLine) =>
        Error("DOC125", at, $"{Quote(tag)} is both in 'Tags' and in 'SharedTags', first on line {otherLine}; remove it from one of them");

    public static Finding ManifestIsEmpty(SourceLocation at) =>
        Error("DOC126", at, "the manifest is empty; expected at least a first paragraph with 'Maintainers: Full Name <contact> (@handle)'");

    public static Finding UnknownField(SourceLocation at, string field, string? nearest) =>
        Warning("DOC127", at, $"the field {Quote(field)} is unknown and was ignored{DidYouMean(nearest)}");

    public static Finding FieldGivenTwice(SourceLocation at, string field, int firstLine) =>
        Warning("DOC128", at, $"'{field}' appears twice in this paragraph, first on line {firstLine}; only the last value is used, so remove the other");

    public static Finding FieldOfOtherArchitecture(SourceLocation at, string field, Architecture architecture) =>
        Warning("DOC129", at, $"'{field}' has no effect, because the entry is not built for '{architecture}'; remove it, or add the architecture");

    public static Finding PathLeavesRepository(SourceLocation at, string field, string path) =>
        Error("DOC130", at, $"{field}: {Quote(path)} leads out of the repository; expected a relative path inside of it");

    public static Finding ListItemIsEmpty(SourceLocation at, string field) =>
        Error("DOC131", at, $"{field}: the list has an empty item; expected a value before and after each comma");
}
