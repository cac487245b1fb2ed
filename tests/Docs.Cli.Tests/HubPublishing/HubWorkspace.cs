using Docs.Transport.Credentials;

namespace Docs.Cli.Tests.HubPublishing;

/// <summary>A workspace with a few images and two targets, and a Docker Hub to publish them to.</summary>
internal sealed class HubWorkspace : IAsyncDisposable
{
    public static readonly string[] Repositories = ["library/bash", "library/python", "i386/bash", "i386/python"];

    private HubWorkspace(Workspace files, HubServer hub) => (Files, Hub) = (files, hub);

    public Workspace Files { get; }

    public HubServer Hub { get; }

    /// <summary>Makes it, with empty repositories on Docker Hub and a user who may write there.</summary>
    public static Task<HubWorkspace> CreateAsync() => CreateAsync(new Workspace("bash", "python") { HasCache = true });

    /// <param name="files">With the images <c>bash</c> and <c>python</c>.</param>
    public static async Task<HubWorkspace> CreateAsync(Workspace files)
    {
        foreach (var image in (string[])["bash", "python"])
        {
            files.Write($"docs-src/{image}/README-short.txt", $"The {image} of the tests.\n");
            files.Write($"docs-src/{image}/metadata.json", CheckedWorkspace.Metadata("security", "databases-and-storage"));
        }

        files.Write("docs.yml", "targets: {library: , i386: i386}\n");
        files.HubAccounts = AccountsOf(HubServer.User, HubServer.Secret);
        return new(files, await HubServer.StartAsync(Repositories));
    }

    /// <summary>What an environment with a name and a token has.</summary>
    public static HubAccounts AccountsOf(string? user, string? token) =>
        HubAccounts.Of(v => v switch { "DOCS_HUB_USER" => user, "DOCS_HUB_TOKEN" => token, _ => null }, dockerConfiguration: null);

    public ValueTask DisposeAsync()
    {
        Files.Dispose();
        return Hub.DisposeAsync();
    }

    /// <summary>Runs <c>docs publish hub</c> in this process.</summary>
    public Task<RunResult> PublishAsync(params string[] arguments) => Files.RunAsync(["publish", "hub", "--api-url", Hub.Address, .. arguments]);

    /// <summary>What a build makes of an image for a target, as Docker Hub gets it.</summary>
    public async Task<string> BuildAsync(string target, string image)
    {
        (await Files.RunAsync("build", image, "--target", target)).Ended(ExitCode.Clean);
        var readme = Files.Read($"output/{target}/{image}/README.md");
        return readme[(readme.IndexOf("-->", StringComparison.Ordinal) + 3)..].Trim();
    }

    /// <summary>Fails unless Docker Hub has what the sources have.</summary>
    public async Task AssertPublishedAsync()
    {
        foreach (var name in Repositories)
        {
            var (target, image) = (name.Split('/')[0], name.Split('/')[1]);
            var repository = Hub.Repositories[name];
            Assert.Equal(await BuildAsync(target, image), repository.FullDescription);
            Assert.Equal($"The {image} of the tests.", repository.ShortDescription);
            Assert.Equal(["databases-and-storage", "security"], repository.Categories);
        }
    }

    /// <summary>Fails if a secret is in what was said, or in a byte of any file.</summary>
    public void AssertHasNoSecret(string said)
    {
        string[] secrets = [HubServer.Secret, Uri.EscapeDataString(HubServer.Secret), new string('s', 40)];
        Assert.All(secrets, s => Assert.DoesNotContain(s, said, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Files.Root, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file, System.Text.Encoding.Latin1);
            Assert.All(secrets, s => Assert.False(text.Contains(s, StringComparison.Ordinal), $"{file} has a secret"));
        }
    }
}
