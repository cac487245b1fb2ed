namespace Docs.Model.Findings;

/// <summary>DOC0xx: the configuration and the command line; the run ends with exit code 2.</summary>
public static partial class Catalogue
{
    public static Finding ConfigurationIsNotYaml(SourceLocation at, string reason) =>
        Error("DOC001", at, $"not valid YAML: {reason}");

    public static Finding UnknownKey(SourceLocation at, string key, IEnumerable<string> known) =>
        Error("DOC002", at, $"unknown key {Quote(key)}; known here: {string.Join(", ", known)}");

    public static Finding WrongValue(SourceLocation at, string key, string expected) =>
        Error("DOC003", at, $"'{key}' must be {expected}");

    /// <param name="fetch">The command that makes the folder, where it holds tag data; null for another folder.</param>
    public static Finding FolderIsMissing(SourceLocation at, string option, string path, string? fetch = null) =>
        Error("DOC004", at, fetch is not null
            ? $"there is no tag data in {Quote(path)}; fetch it with '{fetch}', or name the folder of a checkout of the official images with --library"
            : $"the {option} folder {Quote(path)} does not exist; name the right one with --{option} or in docs.yml");

    /// <param name="name">As it was written: an image, or a path.</param>
    /// <param name="source">The source folder, for a path that is no folder in it; null for an image's name.</param>
    public static Finding UnknownImage(string name, string? nearest, string? source = null) =>
        Error("DOC005", new("docs"), source is null
            ? $"there is no image {Quote(name)} in the source folder{DidYouMean(nearest)}"
            : $"{Quote(name)} is no folder of an image in {Quote(source)}; name the image alone, or its folder there");

    public static Finding UnknownTarget(string name, string? nearest) =>
        Error("DOC006", new("docs"), $"there is no target {Quote(name)}{(nearest is null ? "." : DidYouMean(nearest))} Expected library, all, or one of: {string.Join(", ", Architecture.All)}");

    public static Finding TargetWithoutNamespace(SourceLocation at, Target target) =>
        Error("DOC007", at, $"the target '{target}' has no namespace; give it one under 'targets' in docs.yml, as in '{target}: {target}'");

    public static Finding PathPatternIsWrong(SourceLocation at, string pattern, string reason) =>
        Error("DOC008", at, $"the path pattern {Quote(pattern)} {reason}");

    public static Finding OutputOverlapsInput(SourceLocation at, string output, string input) =>
        Error("DOC009", at, $"READMEs would be written to {Quote(output)}, among the files of {Quote(input)}; choose another output, or write in place with --output SOURCE --path '{{image}}/README.md'");

    public static Finding InvalidImageArgument(string name) =>
        Error("DOC010", new("docs"), $"{Quote(name)} is not an image name: expected {ImageName.ExpectedForm}");

    public static Finding CodeIsUnknown(SourceLocation at, string code, string? nearest) =>
        Error("DOC011", at, $"there is no finding {Quote(code)}{DidYouMean(nearest)}{(nearest is null ? ";" : "")} run 'docs explain' to list all codes");

    public static Finding RevisionIsUnknown(string revision, string reason) =>
        Error("DOC012", new("docs"), $"git cannot tell what was changed since {Quote(revision)}{(reason.Length == 0 ? "" : $" ({reason})")}; name a revision of the repository that the source folder is in, and fetch its history");

    public static Finding UnknownPath(string path, string? nearest) =>
        Error("DOC013", new("docs"), $"there is no file or folder {Quote(path)}{DidYouMean(nearest)}");

    public static Finding FileHasNoCanonicalForm(string path, string known) =>
        Error("DOC014", new("docs"), $"{Quote(path)} has no canonical form; only {known} have one");

    public static Finding ImageExists(SourceLocation at, ImageName image) =>
        Error("DOC015", at, $"'{image}' has this file already, and nothing is overwritten; remove it, or choose another name");

    public static Finding OptionHasWrongValue(string option, string value, string expected) =>
        Error("DOC016", new("docs"), $"{option}: {Quote(value)} is not {expected}");

    public static Finding CategoryOptionIsUnknown(string name, string? nearest, SourceLocation list) =>
        Error("DOC017", new("docs"), $"there is no category {Quote(name)} in {list}{DidYouMean(nearest)}");

    public static Finding RemoteIsWrong(string option, string value, string reason) =>
        Error("DOC018", new("docs"), $"{option}: {Quote(WithoutPassword(value))} {reason}");

    public static Finding ComparedRevisionIsUnknown(string revision, string reason) =>
        Error("DOC022", new("docs"), $"--base: git cannot read {Quote(revision)}{(reason.Length == 0 ? "" : $" ({reason})")}; name a revision of the repository that the source folder is in, with '{{target}}' for a branch per target, and fetch it");

    public static Finding ExportFolderIsForeign(SourceLocation at) =>
        Error("DOC023", at, "has files that no preview was exported to; name an empty or a new folder with --export, because what is in it would be replaced");

    public static Finding ConfiguredPathLeavesFolder(SourceLocation at, string key, string path, string reason) =>
        Error("DOC024", at, $"'{key}': {Quote(path)} {reason}; name a path inside, or another place on the command line with --{key}");

    public static Finding FolderIsTaken(string templates) =>
        Error("DOC025", new("docs"), $"the current folder is neither empty nor a checkout of docker-library/docs, which has a folder {Quote(templates)}; run 'docs init' in one of these, or write docs.yml yourself");

    /// <param name="top">The other repository, as findings name it.</param>
    public static Finding LibraryIsForeign(SourceLocation at, string top) =>
        Error("DOC019", at, $"is part of another repository than the fragments, as in a checkout of the official images; a sync would remove every manifest there that nobody documents here. Update it with git; for tag data and a lock file of your own, run 'docs sync --remote {top} --library DIR' with a folder that need not exist yet, and build with '--library DIR'");

    public static Finding RemoteIsMissing() =>
        Error("DOC020", new("docs"), "there is no repository to publish to; name one with --remote, or as 'remote' under 'publish.git' in docs.yml");

    public static Finding TargetsCollide(string what, string value, IEnumerable<string> targets) =>
        Error("DOC021", new("docs"), $"{what}: {Quote(WithoutPassword(value))} would be the place of several targets ({string.Join(", ", targets)}); put '{{target}}' into it, or choose one --target");

    /// <param name="namespaces">Of Docker Hub, that there is no credential for.</param>
    public static Finding HubCredentialIsMissing(IEnumerable<string> namespaces) =>
        Error("DOC030", new("docs"), $"there is no credential for Docker Hub ({string.Join(", ", namespaces)}); set DOCS_HUB_USER and DOCS_HUB_TOKEN, or run 'docker login'. To compare only, use --dry-run");

    public static Finding HubAddressIsUnsafe(string address) =>
        Error("DOC031", new("docs"), $"--api-url: {Quote(WithoutPassword(address))} is no address that a token may be sent to; expected https://HOST/, or http:// on this machine, without user, query and fragment");

    public static Finding ReportedSourcesAreNotCommitted(SourceLocation at) =>
        Error("DOC032", at, "the changes of this file are not committed, and a report names the commit that it is of; commit them, or set them aside with 'git stash'");

    public static Finding ReportFileIsWrong(SourceLocation at, string reason) =>
        Error("DOC033", at, $"not a report of 'docs report data': {reason}");

    /// <param name="alternative">What else would do, as in <c>, or name a GitHub App by …</c>; empty for nothing.</param>
    public static Finding GitHubTokenIsMissing(string alternative) =>
        Error("DOC034", new("docs"), $"there is no token for GitHub's API; set GITHUB_TOKEN{alternative}. To see what would be written, use --dry-run");

    /// <summary>An address as it may be shown.</summary>
    private static string WithoutPassword(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var at = start < 3 ? -1 : address.AsSpan(start).IndexOf('/') is var end and >= 0 ? address.AsSpan(start, end).LastIndexOf('@') : address.AsSpan(start).LastIndexOf('@');
        return at < 0 ? address : string.Concat(address.AsSpan(0, start), "***", address.AsSpan(start + at));
    }
}
