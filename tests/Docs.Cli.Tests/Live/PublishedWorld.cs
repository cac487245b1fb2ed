using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.Live;

/// <summary>
/// What is published, in two versions: a folder <c>remote</c> with manifests, and a server that gives out their
/// Dockerfiles. The READMEs of <c>python</c> and <c>ruby</c> depend on these, that of <c>perl</c> does not. In version
/// 1 a Dockerfile of <c>ruby</c> is not there.
/// </summary>
internal sealed class PublishedWorld : IAsyncDisposable
{
    /// <summary>Those that are documented, sorted.</summary>
    public static readonly string[] Images = ["perl", "python", "ruby"];

    private PublishedWorld(Workspace workspace) => Workspace = workspace;

    public Workspace Workspace { get; }

    public FaultyServer Server { get; private set; } = null!;

    /// <summary>Does something else with a request than answering it, given how many there were before; null to answer.</summary>
    public Func<HttpContext, int, Task?> Fault { get; set; } = (_, _) => null;

    /// <summary>How many more images there are, whose READMEs do not depend on Dockerfiles.</summary>
    public int Others { get; init; }

    /// <summary>The arguments of a sync that asks nobody but this world.</summary>
    public string[] Sync =>
        ["sync", "--remote", "remote", "--map-host", $"https://raw.githubusercontent.com={Server.Address}", "--map-host", $"https://github.com={Server.Address}/git"];

    /// <param name="others">How many more images there are, whose READMEs do not depend on Dockerfiles.</param>
    public static async Task<PublishedWorld> CreateAsync(TimeProvider? clock = null, int others = 0)
    {
        var world = new PublishedWorld(new(Images) { Clock = clock ?? TimeProvider.System }) { Others = others };
        var added = Enumerable.Range(0, others).Select(NameOfOther).ToList();
        added.ForEach(i => world.Workspace.AddImage(i));
        foreach (var image in Images.Concat(added))
        {
            world.Workspace.Delete($"docs-src/.library/{image}");
        }

        // Nobody publishes an image ubuntu here, so that its releases stay unknown.
        world.Workspace.Delete("templates/variant-default-ubuntu.md");
        world.Workspace.Write("docs-src/python/variant-slim.md", "## Slim\n\nWords.\n");
        world.Workspace.Write("docs-src/ruby/variant-slim.md", "## Slim\n\nWords.\n");
        world.Server = await FaultyServer.StartAsync((context, _) => world.AnswerAsync(context));
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
    }

    /// <summary>Has the tag data in another folder; a link leads there from where it was.</summary>
    public void MoveLibrary(string path)
    {
        Workspace.Write("docs.yml", $"library: {path}\n");
        Directory.CreateDirectory(Workspace.At(path));
        Workspace.DeleteFolder("docs-src/.library");
        Workspace.Link("docs-src/.library", Workspace.At(path));
    }

    /// <summary>Publishes a version in the place of the one before.</summary>
    public void Publish(int version)
    {
        if (Directory.Exists(Workspace.At("remote/library")))
        {
            Workspace.DeleteFolder("remote/library");
        }

        Manifest("perl", version, entries: 1);
        Manifest("python", version, entries: 3);
        Manifest("ruby", version, entries: 2);
        Manifest("debian", version, entries: 1);
        for (var other = 0; other < Others; other++)
        {
            Manifest(NameOfOther(other), version, entries: 1);
        }
    }

    /// <summary>The name of one of the <see cref="Others"/>.</summary>
    public static string NameOfOther(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"other{number}");

    /// <summary>The tag data of the workspace: the bytes of each file by its name.</summary>
    public SortedDictionary<string, string> TagData() => new(
        Directory.EnumerateFiles(Workspace.At("docs-src/.library"))
            .Where(f => !Path.GetFileName(f).StartsWith('.'))
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllText),
        StringComparer.Ordinal);

    /// <summary>Puts tag data in the place of what is there.</summary>
    public void Restore(IReadOnlyDictionary<string, string> tagData)
    {
        Workspace.DeleteFolder("docs-src/.library");
        Directory.CreateDirectory(Workspace.At("docs-src/.library"));
        foreach (var (name, content) in tagData)
        {
            Workspace.Write($"docs-src/.library/{name}", content);
        }
    }

    /// <summary>Publishes a version, syncs undisturbed, and tells what came of it.</summary>
    public async Task<SortedDictionary<string, string>> SyncAsync(int version)
    {
        Publish(version);
        Fault = (_, _) => null;
        (await Workspace.RunAsync(Sync)).Ended(ExitCode.Clean);
        return TagData();
    }

    /// <summary>Fails unless a lock file can be read, and each image's manifest and facts are all of one version.</summary>
    public void AssertWhole(IReadOnlyDictionary<string, string> earlier, IReadOnlyDictionary<string, string> next, string when)
    {
        var now = TagData();
        using var read = System.Text.Json.JsonDocument.Parse(now["docs.lock.json"]);
        foreach (var image in Images)
        {
            var version = now[image] == next[image] ? next : earlier;
            Assert.True(version[image] == now[image], $"{when}: the manifest of {image} is of no version");
            Assert.True(FactsOf(image, version).SequenceEqual(FactsOf(image, now)), $"{when}: the facts of {image} are not those of its manifest");
        }
    }

    private static IEnumerable<string> FactsOf(string image, IReadOnlyDictionary<string, string> tagData) =>
        tagData["docs.lock.json"].Split('\n').Where(l => l.Contains($"/example/{image}@", StringComparison.Ordinal)).Select(l => l.TrimEnd(','));

    private void Manifest(string image, int version, int entries) => Workspace.Write(
        $"remote/library/{image}",
        $"Maintainers: A (@a)\nGitRepo: https://github.com/example/{image}.git\nGitCommit: {new string((char)('a' + version), 40)}\n"
        + string.Concat(Enumerable.Range(0, entries).Select(i => $"\nTags: {version}.{i}-{(image is "python" or "ruby" ? "slim" : "plain")}\nDirectory: {i}\n")));

    private Task AnswerAsync(HttpContext context) =>
        Fault(context, Server.Requests.Count - 1)
        ?? (context.Request.Path.Value!.Contains("/git/", StringComparison.Ordinal) || context.Request.Path.Value.EndsWith("ruby/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/1/Dockerfile", StringComparison.Ordinal)
            ? Faults.Status(context, 404)
            : Faults.Text(context, $"FROM debian:{context.Request.Path.Value.Length}\n"));
}
