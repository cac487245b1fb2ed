namespace Docs.Model.Findings;

/// <summary>DOC32x: files that cannot be brought into their canonical form.</summary>
public static partial class Catalogue
{
    public static Finding ComposeIsNotYaml(SourceLocation at, string reason) =>
        Error("DOC320", at, $"not valid YAML: {reason}");

    public static Finding YamlIsUnbounded(SourceLocation at, string reason) =>
        Error("DOC321", at, $"this file is not read: {reason}; make it shorter or simpler");

    public static Finding MetadataIsNotJson(SourceLocation at, string reason) =>
        Error("DOC322", at, $"not valid JSON: {reason}");

    public static Finding KeyGivenTwice(SourceLocation at, string key) =>
        Error("DOC323", at, $"the key {Quote(key)} is given twice in this object; keep one of them");

    public static Finding FileIsGenerated(SourceLocation at) =>
        Warning("DOC324", at, "not formatted: this file is generated; format the fragments that it is built from");

    public static Finding LinkIsNotFollowed(SourceLocation at, string folder) =>
        Warning("DOC325", at, $"not formatted: this symbolic link does not lead to a file or folder in {Quote(folder)}; name the file itself");

    public static Finding FileIsReadOnly(SourceLocation at) =>
        Error("DOC326", at, "not in canonical form, but the file is read-only; make it writable, or format the original file");

    public static Finding FormIsTooLong(SourceLocation at, int limit) =>
        Error("DOC327", at, $"the canonical form would be longer than {limit} characters from here on; links by reference and wide tables repeat what they hold: write less of them");

    public static Finding SharedFileIsNotFixed(SourceLocation at, string file, IEnumerable<string> others) =>
        Warning("DOC328", at, $"not fixed: {Quote(file)} is also used by images that were not checked ({string.Join(", ", others)}); check all images to fix it");
}
