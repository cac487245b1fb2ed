using System.Collections.ObjectModel;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Files;

namespace Docs.Sources.Library;

/// <summary>The lock file <c>docs.lock.json</c>: facts that are in no fragment, template or manifest.</summary>
/// <param name="LogoCommits">By path below the source folder, as in <c>python/logo.png</c>: the commit that last
/// touched it; null where that was asked and cannot be known.</param>
/// <param name="DockerfileBases">By <see cref="Model.Manifests.GitSource.LockKey"/>: the image that the Dockerfile's
/// last stage is built from; null where that was asked and cannot be known.</param>
public sealed record LockFile(
    IReadOnlyDictionary<string, CommitId?> LogoCommits, IReadOnlyDictionary<string, string?> DockerfileBases)
{
    /// <summary>The default file name.</summary>
    public const string FileName = Configuration.Configuration.LockFileName;

    /// <summary>The format that is written, and the newest that is read; a file that names none has this one.</summary>
    public const int FormatVersion = 1;

    // A hundred times the size of the official images' own.
    private const int MaxBytes = 32 << 20;

    public static LockFile Empty { get; } =
        new(ReadOnlyDictionary<string, CommitId?>.Empty, ReadOnlyDictionary<string, string?>.Empty);

    /// <summary>The commit of the official-images repository that the manifests are from; null where none is recorded.</summary>
    public LockedCommit? OfficialImages { get; init; }

    /// <summary>The commit of the documentation that the logos are from; null where none is recorded.</summary>
    public LockedCommit? Docs { get; init; }

    /// <summary>Unknown keys of the file with their JSON, which are written back unchanged.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Reads a lock file; null with a finding if it is wrong. Nothing may be built then, because READMEs would lose text.</summary>
    public static LockFile? Load(string file, string path, ICollection<Finding> findings) =>
        Parse(TextFile.Load(file, path, MaxBytes, image: null, findings), path, findings);

    /// <summary>The same, of what an edit makes of the file.</summary>
    public static LockFile? Load(string file, string path, TagDataEdit edit, ICollection<Finding> findings) =>
        edit.Lock is { } content ? Parse(TextFile.Parse(content.Span, path, image: null, findings), path, findings) : Load(file, path, findings);

    public bool Equals(LockFile? other) =>
        other is not null
        && OfficialImages == other.OfficialImages
        && Docs == other.Docs
        && AreEqual(LogoCommits, other.LogoCommits)
        && AreEqual(DockerfileBases, other.DockerfileBases)
        && AreEqual(Others, other.Others);

    public override int GetHashCode() => HashCode.Combine(OfficialImages, Docs, LogoCommits.Count, DockerfileBases.Count, Others.Count);

    private static LockFile? Parse(Fragment? text, string path, ICollection<Finding> findings) =>
        text is null ? null : LockFileParser.Parse(text.Text, path, findings);

    private static bool AreEqual<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other) =>
        one.Count == other.Count && one.All(f => other.TryGetValue(f.Key, out var value) && Equals(value, f.Value));
}
