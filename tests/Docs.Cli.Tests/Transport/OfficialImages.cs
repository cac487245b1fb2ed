using System.Text;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Cli.Tests.Transport;

/// <summary>A repository with manifests and more, a folder to serve it from, and a cache to read it into.</summary>
internal sealed class OfficialImages : IDisposable
{
    public const string Name = "official-images";

    private readonly Workspace _workspace = new();
    private readonly List<string> _commands = [];

    private OfficialImages() => Runner = new(command =>
    {
        lock (_commands)
        {
            _commands.Add(command);
        }

        OnCommand();
    });

    public GitRepository Git { get; private set; } = null!;

    public GitRunner Runner { get; }

    /// <summary>Called before each git command.</summary>
    public Action OnCommand { get; set; } = static () => { };

    /// <summary>Holds the repository by its name.</summary>
    public string Served => At("served");

    public string Folder => At("served/" + Name);

    public string Cache => At("cache");

    public CacheFolder CacheFolder => new(Cache, static _ => { });

    /// <summary>The git commands that were run so far.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_commands)
            {
                return [.. _commands];
            }
        }
    }

    /// <summary>Makes the repository with a few manifests on <c>main</c>.</summary>
    public static async Task<OfficialImages> CreateAsync()
    {
        var images = new OfficialImages();
        Directory.CreateDirectory(images.Folder);
        images.Git = await GitRepository.InitAsync(images.Folder);
        for (var i = 0; i < 20; i++)
        {
            images.Write($"library/image{i}", $"Tags: {i}\n");
        }

        images.Write("library/bytes", [0, 1, 255, (byte)'\r', (byte)'\n', 0x80]);
        images.Write("library/empty", []);
        images.Write("test/elsewhere", "not asked for\n");
        await images.Git.CommitAsync("first");
        return images;
    }

    public void Dispose() => _workspace.Dispose();

    public string At(string path) => _workspace.At(path);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] content) => _workspace.Write($"served/{Name}/{path}", content);

    public void Link(string path, string target) => _workspace.Link($"served/{Name}/{path}", target);

    /// <summary>The files below <c>library/</c> as they are on the disk.</summary>
    public SortedDictionary<string, byte[]> FilesOnDisk() => new(
        Directory.GetFiles(Path.Join(Folder, "library")).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes),
        StringComparer.Ordinal);

    /// <summary>Reads them at <c>main</c> into the cache.</summary>
    public Task<TreeFiles> LoadAsync(string address, string at = "main", CancellationToken? ct = null) =>
        new RemoteTree(Runner, CacheFolder, new() { RetryDelay = TimeSpan.Zero }).LoadAsync(AddressOf(address), GitRef.Parse(at), "library", ct ?? Workspace.Cancellation);

    public static GitAddress AddressOf(string text) => GitAddress.TryParse(text, GitProtocols.All, "/", out var address, out var refusal) ? address : throw new FormatException($"{text} {refusal}");

    /// <summary>The repositories of the cache: what is kept, and what somebody works in.</summary>
    public IEnumerable<string> Repositories() => Directory.GetDirectories(Cache).SelectMany(Directory.GetDirectories);
}
