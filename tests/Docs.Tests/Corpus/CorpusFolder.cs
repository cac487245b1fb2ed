using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Configuration;

namespace Docs.Tests.Corpus;

/// <summary>One set of real inputs and of the READMEs that were published from them.</summary>
internal sealed class CorpusFolder
{
    private const string Variable = "DOCS_CORPUS";

    private CorpusFolder(string name, string path)
    {
        Name = name;
        FullPath = path;
    }

    /// <summary>As in <c>2026-08-21</c>.</summary>
    public string Name { get; }

    public string FullPath { get; }

    public string LibraryFolder => PathOf("library");

    /// <summary>The set of that name; fails the test where there is none.</summary>
    public static CorpusFolder Open(string name)
    {
        var beside = Path.GetFullPath("../shared/corpus", RepositoryRoot.FullPath);
        var corpus = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : beside;
        var path = Path.Join(corpus, name);
        if (!Directory.Exists(path))
        {
            Assert.Fail(
                $"there is no corpus in {path}: let {Variable} name the folder that has '{name}', or put it at {beside}; tests/corpus/rebuild.sh makes one from the public repositories");
        }

        return new(name, path);
    }

    /// <summary>The published READMEs as <c>target/image</c>, sorted; fails the test for a file that is none.</summary>
    public IReadOnlyList<string> ListGoldens()
    {
        var expected = PathOf("expected");
        return [.. Directory.EnumerateFiles(expected, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(expected, f).Replace('\\', '/').Split('/'))
            .Select(parts => parts is [var target, var image, "README.md"] && Target.Find(target) is not null
                ? $"{target}/{image}"
                : throw new InvalidOperationException($"{FullPath}/expected/{string.Join('/', parts)} is no README of a target"))
            .Order(StringComparer.Ordinal)];
    }

    public string PathOfGolden(string document) => PathOf($"expected/{document}/README.md");

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
        foreach (var file in Directory.EnumerateFiles(PathOf($"docs/{image}")))
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
        source ?? PathOf("docs"),
        PathOf("docs/.template-helpers"),
        LibraryFolder,
        PathOf("docs.lock.json"),
        PathOf("output"),
        PathPattern.Parse(PathPattern.Default, out _)!,
        [.. targets],
        new ReadmeSettings(
            Architecture.All.ToImmutableDictionary(a => a, a => a.Name == "windows-amd64" ? "winamd64" : a.Name), "docker-library/docs", "master"));

    private string PathOf(string relative) => Path.GetFullPath(relative, FullPath);
}
