namespace Docs.Model.Findings;

/// <summary>DOC10x to DOC11x: fragments, templates and the lock file.</summary>
public static partial class Catalogue
{
    public static Finding FragmentIsMissing(SourceLocation at, ImageName image, string name, bool mayBeShared) =>
        Error("DOC101", at, mayBeShared
            ? $"the READMEs of '{image}' need '{name}', but neither the image's folder nor the templates folder has this file; add it to one of them"
            : $"the READMEs of '{image}' need '{name}', but the image's folder does not have this file; add it", image);

    public static Finding FileIsUnreadable(SourceLocation at, string reason, ImageName? image = null) =>
        Error("DOC102", at, $"the file cannot be read: {reason}", image);

    public static Finding FileIsNotUtf8(SourceLocation at, byte value, long offset, ImageName? image = null) =>
        Error("DOC103", at, $"the file is not UTF-8: the byte 0x{value:X2} at offset {offset} is invalid; save the file as UTF-8", image);

    public static Finding FileHasNul(SourceLocation at, ImageName? image = null) =>
        Error("DOC104", at, "the file contains a NUL byte, so it is not a text file, or it was saved as UTF-16; save it as UTF-8", image);

    public static Finding FileIsTooLarge(SourceLocation at, long bytes, long limit, ImageName? image = null) =>
        Error("DOC105", at, $"the file has {bytes} bytes, but may have at most {limit}; make it smaller", image);

    public static Finding LinkLeavesFolder(SourceLocation at, string folder, ImageName? image = null) =>
        Error("DOC106", at, $"this symbolic link leads out of {Quote(folder)}, and files outside of that folder are not read; replace the link with a copy of the file", image);

    public static Finding ImageNameIsInvalid(SourceLocation at, string name) =>
        Error("DOC107", at, $"the folder {Quote(name)} has a content.md, but its name is not a valid image name; rename it: expected {ImageName.ExpectedForm}");

    public static Finding NamesDifferInCase(SourceLocation at, string name, string other) =>
        Error("DOC108", at, $"the folders {Quote(name)} and {Quote(other)} differ only in upper and lower case, so some computers cannot keep both; rename one of them");

    public static Finding ManifestIsMissing(SourceLocation at, ImageName image) =>
        Error("DOC109", at, $"the tag manifest of '{image}' is missing; expected this file in the library folder, where 'docs sync' writes it", image);

    public static Finding LockFileIsWrong(SourceLocation at, string reason) =>
        Error("DOC110", at, $"the lock file is wrong: {reason}; nothing is built until this is corrected");

    public static Finding TemplateIsMissing(SourceLocation at, string name, ImageName? image = null) =>
        Error("DOC111", at, $"{(image is null ? "every README needs" : $"the READMEs of '{image}' need")} '{name}', but the templates folder does not have this file; add it", image);
}
