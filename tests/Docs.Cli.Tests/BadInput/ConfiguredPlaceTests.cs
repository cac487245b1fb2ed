namespace Docs.Cli.Tests.BadInput;

/// <summary>A pull request can change <c>docs.yml</c> and links: nothing outside its folder is read, written or removed.</summary>
public sealed class ConfiguredPlaceTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "output: out", "out" },
        { "output: out/sub", "out" },
        { "", "output" },
        { "library: lib", "lib" },
        { "lock: facts.json", "facts.json" },
        { "source: images", "images" },
        { "templates: parts", "parts" },
        { "", "docs-src/.library/docs.lock.json" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_link_that_leads_out_is_an_error(string configuration, string link)
    {
        using var elsewhere = CreateElsewhere();
        using var workspace = await CreateAsync(configuration);
        workspace.Link(link, elsewhere.At("secret"));
        var before = (elsewhere.States(), workspace.States());

        foreach (var command in (string[])["build", "check", "fmt", "list", "preview --export site", "sync --dry-run --remote remote --offline"])
        {
            var result = await workspace.RunAsync(command.Split(' '));

            // Formatting needs no library, lock file or templates.
            if (command != "fmt" || result.ExitCode != ExitCode.Clean)
            {
                result.Ended(ExitCode.Usage).Said("docs", "DOC024: '");
            }

            Assert.DoesNotContain("hunter2", result.Out + result.Error, StringComparison.Ordinal);
        }

        FileStates.AssertSame(before.Item1, elsewhere.States());
        FileStates.AssertSame(before.Item2, workspace.States());
    }

    [Theory]
    [InlineData("library", "secret")]
    [InlineData("source", "secret")]
    [InlineData("lock", "secret/python")]
    public async Task Nothing_of_a_file_elsewhere_gets_into_a_message(string key, string path)
    {
        using var elsewhere = CreateElsewhere();
        using var workspace = await CreateAsync($"{key}: {elsewhere.At(path)}");

        foreach (var command in (string[])["build", "check", "list"])
        {
            var result = await workspace.RunAsync(command);

            result.Ended(ExitCode.Usage).Said("docs.yml:1:", "DOC024: '");
            Assert.DoesNotContain("hunter2", result.Out + result.Error, StringComparison.Ordinal);
        }
    }

    private static async Task<Workspace> CreateAsync(string configuration)
    {
        var workspace = new Workspace("python");
        workspace.Write("docs.yml", configuration + "\n");
        await Live.SyncRemote.PublishAsync(workspace, "python", "2");
        return workspace;
    }

    private static Workspace CreateElsewhere()
    {
        var elsewhere = new Workspace();
        elsewhere.Write("secret/python", "machine github.com login me password hunter2\n");
        return elsewhere;
    }
}
