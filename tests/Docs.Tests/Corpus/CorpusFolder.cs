using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Configuration;

namespace Docs.Tests.Corpus;

/// <summary>One set of real inputs and of the READMEs that were published, or committed, from them.</summary>
internal sealed class CorpusFolder
{
    /// <summary>The set that every checkout has: the images of <c>docs-src</c>, with <c>output</c> as what is expected.</summary>
    public const string OfRepository = "docs-src";

    private readonly string _expected;

    private CorpusFolder(string path) => (FullPath, Sources, Templates, LibraryFolder, LockFile, _expected) =
        (path, Path.Join(path, "docs"), Path.Join(path, "docs", ".template-helpers"), Path.Join(path, "library"), Path.Join(path, "docs.lock.json"), Path.Join(path, "expected"));

    private CorpusFolder()
    {
        FullPath = RepositoryRoot.FullPath;
        Sources = Path.Join(FullPath, OfRepository);
        Templates = Path.Join(FullPath, "templates");
        LibraryFolder = Path.Join(Sources, ".library");
        LockFile = Path.Join(LibraryFolder, "docs.lock.json");
        _expected = Path.Join(FullPath, "output");
    }

    public string FullPath { get; }

    /// <summary>The folder with a folder for each image.</summary>
    public string Sources { get; }

    public string Templates { get; }

    public string LibraryFolder { get; }

    public string LockFile { get; }

    /// <summary>A set; skips the test where there is none, as <see cref="Requirement.Require"/> does.</summary>
    /// <param name="set">The name of its folder, as in <c>2026-08-21</c>, or <see cref="OfRepository"/>.</param>
    public static CorpusFolder Open(string set) => set == OfRepository ? new() : new(Requirement.Corpus(set).Require());

    /// <summary>The manifests of its library, as full paths.</summary>
    public string[] ListManifests() => [.. Directory.GetFiles(LibraryFolder).Where(f => f != LockFile)];

    /// <summary>The files of its sources that have such a name, as full paths.</summary>
    /// <param name="pattern">As in <c>*.md</c>; hidden folders are looked into.</param>
    public string[] ListSources(string pattern) =>
        Directory.GetFiles(Sources, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None });

    /// <summary>The published READMEs as <c>target/image</c>, sorted; fails the test for a file that is none.</summary>
    public IReadOnlyList<string> ListGoldens()
    {
        return [.. Directory.EnumerateFiles(_expected, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_expected, f).Replace('\\', '/').Split('/'))
            .Select(parts => parts is [var target, var image, "README.md"] && Target.Find(target) is not null
                ? $"{target}/{image}"
                : throw new InvalidOperationException($"{_expected}/{string.Join('/', parts)} is no README of a target"))
            .Order(StringComparer.Ordinal)];
    }

    public string PathOfGolden(string document) => Path.Join(_expected, document, "README.md");

    /// <summary>The documents that were published from another <c>content.md</c>, as <c>target/image</c>.</summary>
    public IReadOnlyList<string> ListOverlays()
    {
        var overlays = PathOf("overlays");
        return Directory.Exists(overlays)
            ? [.. Directory.EnumerateFiles(overlays, "content.md", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(overlays, Path.GetDirectoryName(f)!).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Makes a source folder with one image, as it was when a document with an overlay was published.</summary>
    public void CopyWithOverlay(string document, TemporaryFolder folder)
    {
        var image = document.Split('/')[1];
        foreach (var file in Directory.EnumerateFiles(Path.Join(Sources, image)))
        {
            folder.Write($"{image}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }

        folder.Write($"{image}/content.md", File.ReadAllBytes(PathOf($"overlays/{document}/content.md")));
    }

    /// <summary>The configuration that the READMEs were published with.</summary>
    /// <param name="source">The source folder; null for the set's own.</param>
    public Configuration Configure(IEnumerable<Target> targets, string? source = null) => new(
        FullPath,
        File: null,
        source ?? Sources,
        Templates,
        LibraryFolder,
        LockFile,
        PathOf("output"),
        PathPattern.Parse(PathPattern.Default, out _)!,
        [.. targets],
        new ReadmeSettings(
            Architecture.All.ToImmutableDictionary(a => a, a => a.Name == "windows-amd64" ? "winamd64" : a.Name), "docker-library/docs", "master"));

    private string PathOf(string relative) => Path.GetFullPath(relative, FullPath);
}
