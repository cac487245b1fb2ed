namespace Docs.Cli.Tests.GitPublishing;

/// <summary>A workspace with a few images and three targets, and a bare repository <c>remote</c> to publish them to.</summary>
internal sealed class PublishedWorkspace : IDisposable
{
    private const string Lock = "docs-src/.library/docs.lock.json";

    public static readonly string[] Targets = ["library", "amd64", "i386"];

    private readonly string[] _images;
    private int _clones;

    private PublishedWorkspace(Workspace files, string[] images) => (Files, _images) = (files, images);

    public Workspace Files { get; }

    /// <summary>Whom everything is published to.</summary>
    public GitRepository Remote { get; private set; } = null!;

    /// <summary>Makes it, with the images <c>bash</c>, <c>python</c> and <c>ruby</c> and an empty remote.</summary>
    public static Task<PublishedWorkspace> CreateAsync() => CreateAsync(new Workspace { HasCache = true });

    /// <param name="files">An empty workspace.</param>
    /// <param name="initOptions">More for <c>git init</c>.</param>
    public static async Task<PublishedWorkspace> CreateAsync(Workspace files, params string[] initOptions)
    {
        var world = new PublishedWorkspace(files, ["bash", "python", "ruby"]);
        foreach (var image in world._images)
        {
            files.AddImage(image);
        }

        world.Configure();
        world.SetTagData(1);
        world.Remote = await GitRepository.InitBareAsync(files.At("remote"), initOptions);
        return world;
    }

    public void Dispose() => Files.Dispose();

    /// <summary>Writes a <c>docs.yml</c>.</summary>
    /// <param name="git">Lines for below <c>publish.git</c>.</param>
    public void Configure(params string[] git) => Files.Write(
        "docs.yml",
        $"targets: {{library: , amd64: amd64, i386: i386}}\npublish:\n  git:\n{string.Concat((git.Length == 0 ? ["remote: remote"] : git).Select(l => $"    {l}\n"))}");

    /// <summary>Lets the lock file say that the tag data is of a day of 2026.</summary>
    public void SetTagData(int day) => Files.Write(
        Lock, $"{{\"officialImages\": {{\"commit\": \"{new string((char)('0' + day % 10), 40)}\", \"date\": \"2026-01-{day:00}T12:00:00+02:00\"}}}}");

    /// <summary>Runs <c>docs publish git</c> in this process.</summary>
    public Task<RunResult> PublishAsync(params string[] arguments) => Files.RunAsync(["publish", "git", .. arguments]);

    /// <summary>What a build makes of an image for a target.</summary>
    public async Task<string> BuildAsync(string target, string image)
    {
        (await Files.RunAsync("build", image, "--target", target)).Ended(ExitCode.Clean);
        return Files.Read($"output/{target}/{image}/README.md") + "";
    }

    /// <summary>The commit of each branch of the remote, by its name.</summary>
    public Task<SortedDictionary<string, string>> HeadsAsync() => HeadsAsync(Remote);

    public static async Task<SortedDictionary<string, string>> HeadsAsync(GitRepository repository) => new(
        (await repository.RunAsync("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).ToDictionary(w => w[0], w => w[1]),
        StringComparer.Ordinal);

    /// <summary>A file of a branch of the remote, without the newlines at its end.</summary>
    public Task<string> ReadAsync(string branch, string path) => Remote.RunAsync("show", $"{branch}:{path}");

    /// <summary>The paths of a branch of the remote.</summary>
    public async Task<string[]> ListAsync(string branch) => (await Remote.RunAsync("ls-tree", "-r", "--name-only", branch)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Somebody else's commit on a branch of the remote; tells the commit.</summary>
    public async Task<string> CommitAsync(string branch, string path, string text)
    {
        var folder = Files.At($"clone{_clones++}");
        var clone = await GitRepository.CloneAsync(Remote.Folder, folder, "--branch", branch);
        Files.Write(Path.Join(Path.GetFileName(folder), path), text);
        var commit = await clone.CommitAsync($"Change {path}");
        await clone.RunAsync("push", "--quiet", "origin", branch);
        return commit;
    }

    /// <summary>Fails unless git finds nothing wrong, architectures are one commit on the main branch, and all READMEs are what is built.</summary>
    public async Task AssertPublishedAsync(string main = "main")
    {
        await AssertSoundAsync(main);
        foreach (var target in Targets)
        {
            foreach (var image in _images.Where(i => Files.Has($"docs-src/{i}/content.md")))
            {
                Assert.Equal((await BuildAsync(target, image)).TrimEnd('\n'), await ReadAsync(target == "library" ? main : target, $"{image}/README.md"));
            }
        }
    }

    /// <summary>Fails unless git finds nothing wrong and architectures are one commit on the main branch.</summary>
    public async Task AssertSoundAsync(string main = "main")
    {
        Assert.Equal("", await Remote.RunAsync("fsck", "--strict", "--no-progress", "--no-dangling"));
        var heads = await HeadsAsync();
        foreach (var target in Targets.Skip(1).Where(heads.ContainsKey))
        {
            Assert.Equal(heads[main], await Remote.RunAsync("rev-parse", $"{target}^"));
        }
    }

    /// <summary>Makes a hook of the remote.</summary>
    /// <param name="script">Of a shell.</param>
    public void SetHook(string name, string script)
    {
        Files.Write($"remote/hooks/{name}", "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Files.At($"remote/hooks/{name}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
