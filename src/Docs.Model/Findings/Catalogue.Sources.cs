namespace Docs.Model.Findings;

/// <summary>DOC10x to DOC11x: fragments, templates and the lock file.</summary>
public static partial class Catalogue
{
    public static Finding FragmentIsMissing(SourceLocation at, ImageName image, string name, bool mayBeShared) =>
        Error("DOC101", at, mayBeShared
            ? $"'{image}' needs '{name}', and neither its folder nor the templates folder has it; add one of them"
            : $"'{image}' needs '{name}', and its folder has none; add it", image);

    public static Finding FileIsUnreadable(SourceLocation at, string reason, ImageName? image = null) =>
        Error("DOC102", at, $"the file cannot be read: {reason}", image);

    public static Finding FileIsNotUtf8(SourceLocation at, byte value, long offset, ImageName? image = null) =>
        Error("DOC103", at, $"not UTF-8: byte 0x{value:X2} at offset {offset} does not belong there; save the file as UTF-8", image);

    public static Finding FileHasNul(SourceLocation at, ImageName? image = null) =>
        Error("DOC104", at, "a NUL byte: this is not a text file, or was saved as UTF-16; save it as UTF-8", image);

    public static Finding FileIsTooLarge(SourceLocation at, long bytes, long limit, ImageName? image = null) =>
        Error("DOC105", at, $"the file has {bytes} bytes; at most {limit} are read", image);

    public static Finding LinkLeavesFolder(SourceLocation at, string folder, ImageName? image = null) =>
        Error("DOC106", at, $"a symbolic link that leads out of {Quote(folder)}: nothing from elsewhere is published; copy the file here instead", image);

    public static Finding ImageNameIsInvalid(SourceLocation at, string name) =>
        Error("DOC107", at, $"the folder {Quote(name)} has a content.md, but its name is not an image's: expected {ImageName.ExpectedForm}");

    public static Finding NamesDifferInCase(SourceLocation at, string name, string other) =>
        Error("DOC108", at, $"the folders {Quote(name)} and {Quote(other)} differ only in case, and are one on some machines; rename one");

    public static Finding ManifestIsMissing(SourceLocation at, ImageName image) =>
        Error("DOC109", at, $"'{image}' has no tag manifest; expected this file in the library folder", image);

    public static Finding LockFileIsWrong(SourceLocation at, string reason) =>
        Error("DOC110", at, $"not a lock file of this program: {reason}; nothing is built from it");

    public static Finding TemplateIsMissing(SourceLocation at, string name, ImageName? image = null) =>
        Error("DOC111", at, $"the templates folder has no '{name}', which {(image is null ? "every README" : $"'{image}'")} needs; add it", image);
}
