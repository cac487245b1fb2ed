using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Configuration;
using Docs.Sources.Library;
using Docs.Sync;

namespace Docs.Cli.Tests.Live;

/// <summary>
/// A workspace with tag data of two versions: in version 1 <c>python</c> has another tag and is of
/// <c>buildpack-deps</c>, <c>ubuntu</c> is new, <c>gone</c> is gone, and <c>ruby</c> is the same.
/// </summary>
internal sealed class SyncedWorkspace : IDisposable
{
    /// <summary>Where an interrupted sync is written down.</summary>
    public const string Journal = "docs-src/.library/.docs-sync.journal";

    private readonly Workspace _workspace = new("python", "ruby");
    private readonly string? _lockFile;

    /// <param name="lockFile">Where the lock file is; null for the library folder, before there is one.</param>
    public SyncedWorkspace(string? lockFile = null)
    {
        _lockFile = lockFile;
        _workspace.Write("docs-src/python/variant-slim.md", "## Slim\n\nWords.\n");
        foreach (var (name, manifest) in Published(0))
        {
            _workspace.Write($"docs-src/.library/{name}", manifest);
        }

        _workspace.Write(LockFilePath, LockFilePrinter.Print(LockFile.Empty with { DockerfileBases = Bases(0), OfficialImages = Commit(0) }));
    }

    public Workspace Files => _workspace;

    public string LockFilePath => _lockFile ?? "docs-src/.library/docs.lock.json";

    public void Dispose() => _workspace.Dispose();

    /// <summary>Resolved anew, as each run of the program does.</summary>
    public Configuration Configure()
    {
        var configuration = ConfigurationLoader.Load(_workspace.Root, new(), out var findings);
        Assert.Empty(findings);
        return configuration!;
    }

    /// <summary>Brings the tag data to a version; what is told before each file is handed on.</summary>
    /// <returns>Whether anything was written.</returns>
    public bool Sync(int version, Action<string> trace, List<Finding>? findings = null)
    {
        using var folder = TagDataFolder.OpenToWrite(Configure(), trace, () => Assert.Fail("nobody to wait for"), Workspace.Cancellation);
        return folder.Load(findings ?? []) is { } present && folder.Apply(Plan(present, version), Workspace.Cancellation);
    }

    public static SyncPlan Plan(TagData present, int version) => SyncPlan.Of(new(
        present,
        PublishedLibrary.Parse("published", Published(version).Select(p => KeyValuePair.Create(p.Key, Encoding.UTF8.GetBytes(p.Value))), Commit(version)),
        new[] { "python", "ruby" }.ToDictionary(n => ImageName.Parse(n), n => new VariantFragments(Fragments(n))),
        new(Bases(version), new Dictionary<string, string>(StringComparer.Ordinal))));

    /// <summary>What a build makes of the tag data: each README by its path.</summary>
    public async Task<SortedDictionary<string, string>> BuildAsync()
    {
        if (Directory.Exists(_workspace.At("output")))
        {
            _workspace.DeleteFolder("output");
        }

        (await _workspace.RunAsync("build")).Ended(0);
        return new(
            Directory.GetFiles(_workspace.At("output"), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(_workspace.Root, f), File.ReadAllText),
            StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Published(int version)
    {
        var published = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["python"] = Manifest("python", $"slim, 3.{version}", version),
            ["ruby"] = Manifest("ruby", "3", 0),
        };
        published[version == 0 ? "gone" : "ubuntu"] = Manifest("x", "noble", version);
        return published;
    }

    private static string Manifest(string image, string tags, int version) =>
        $"Maintainers: A (@a)\nGitRepo: https://example.com/{image}.git\nGitCommit: {Hash(version)}\n\nTags: {tags}\n";

    private static Dictionary<string, string?> Bases(int version) => new(StringComparer.Ordinal)
    {
        [$"https://example.com/python@{Hash(version)}:Dockerfile"] = version == 0 ? "debian:13" : "buildpack-deps:trixie",
    };

    private static LockedCommit Commit(int version) => new(CommitId.Parse(Hash(version)), "2026-01-02T03:04:05Z");

    private static string Hash(int version) => new((char)('a' + version), 40);

    private static FragmentSet Fragments(string image) => image == "python"
        ? new(image, new Dictionary<string, Fragment>(StringComparer.Ordinal) { ["variant-slim.md"] = new("variant-slim.md", "## Slim", IsEmpty: false) })
        : FragmentSet.Empty(image);

    /// <summary>Whether a step of a sync, as it is told, changes something.</summary>
    public static bool IsWrite(string step) => !step.StartsWith("read ", StringComparison.Ordinal);
}
