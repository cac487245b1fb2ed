namespace Docs.Model.Findings;

/// <summary>DOC12x to DOC13x: tag manifests. An error stops the image, a warning does not.</summary>
public static partial class Catalogue
{
    public static Finding LineIsNotAField(SourceLocation at, string line) =>
        Error("DOC120", at, $"{Quote(line)} is no field: expected 'Name: value', a line that starts with white space to continue one, or '#' for a comment");

    public static Finding FieldHasWrongForm(SourceLocation at, string field, string value, string expected) =>
        Error("DOC121", at, $"{field}: {Quote(value)} is not {expected}");

    public static Finding FieldIsMissing(SourceLocation at, string field, string where) =>
        Error("DOC122", at, $"{where} has no '{field}'; add a line '{field}: …'");

    public static Finding TagsInFirstParagraph(SourceLocation at) =>
        Error("DOC123", at, "'Tags' in the first paragraph, which only gives the other paragraphs their defaults; put an empty line before the first entry");

    public static Finding TagGivenTwice(SourceLocation at, string tag, int firstLine) =>
        Error("DOC124", at, $"the tag {Quote(tag)} is given twice, first on line {firstLine}; a tag leads to one image only");

    public static Finding TagIsAlsoShared(SourceLocation at, string tag, int otherLine) =>
        Error("DOC125", at, $"{Quote(tag)} is a tag and a shared tag at once, see line {otherLine}; keep one of them");

    public static Finding ManifestIsEmpty(SourceLocation at) =>
        Error("DOC126", at, "the manifest has no paragraph; expected at least one with 'Maintainers: Full Name <contact> (@handle)'");

    public static Finding UnknownField(SourceLocation at, string field, string? nearest) =>
        Warning("DOC127", at, $"the field {Quote(field)} is not known and was ignored{DidYouMean(nearest)}");

    public static Finding FieldGivenTwice(SourceLocation at, string field, int firstLine) =>
        Warning("DOC128", at, $"'{field}' is given twice in this paragraph, first on line {firstLine}; the last one counts");

    public static Finding FieldOfOtherArchitecture(SourceLocation at, string field, Architecture architecture) =>
        Warning("DOC129", at, $"'{field}' has no effect: the entry is not built for '{architecture}'");

    public static Finding PathLeavesRepository(SourceLocation at, string field, string path) =>
        Error("DOC130", at, $"{field}: {Quote(path)} is not inside the repository: expected a relative path that stays in it");

    public static Finding ListItemIsEmpty(SourceLocation at, string field) =>
        Error("DOC131", at, $"{field}: an empty item: expected a value before and after each comma");
}
