namespace Docs.Cli.Tests.HubPublishing;

/// <summary><c>docs publish hub</c> as a process: with a credential helper, and with native code where that is tested.</summary>
public sealed class HubProcessTests
{
    // Keeps the arguments, the input and the environment that it gets, and everybody's arguments at that time.
    private const string Helper =
        """
        #!/bin/sh
        dir=$(dirname "$0")
        printf '%s\n' "$*" > "$dir/arguments"
        cat > "$dir/input"
        env > "$dir/environment"
        ps -A -ww -o args > "$dir/processes" 2>/dev/null || cat /proc/[0-9]*/cmdline > "$dir/processes" 2>/dev/null
        printf '{"ServerURL":"https://index.docker.io/v1/","Username":"USER","Secret":"SECRET"}\n'

        """;

    [Fact]
    public async Task Dockers_credential_helper_is_run_as_Docker_runs_it_and_nobody_else_gets_the_secret()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell script");
        await using var world = await HubWorkspace.CreateAsync();
        WriteHelper(world, "test", Helper.Replace("USER", HubServer.User, StringComparison.Ordinal).Replace("SECRET", HubServer.Secret, StringComparison.Ordinal));
        world.Files.Write("docker/config.json", """{"auths": {"https://index.docker.io/v1/": {}}, "credsStore": "test"}""");

        var result = (await RunAsync(world, docsHubToken: null, "--verbose", "--diff")).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
        Assert.Equal("get\n", world.Files.Read("bin/arguments"));
        Assert.Equal("https://index.docker.io/v1/\n", world.Files.Read("bin/input"));
        Assert.DoesNotContain("S3cretOfSomebody", world.Files.Read("bin/environment"), StringComparison.Ordinal);
        Assert.DoesNotContain(HubServer.Secret, world.Files.Read("bin/processes"), StringComparison.Ordinal);
        world.Files.Delete("bin/docker-credential-test");
        world.AssertHasNoSecret(result.ToString());
    }

    [Theory]
    [InlineData("echo 'credentials not found in native keychain'; exit 1", ExitCode.Usage, "error DOC030")]
    [InlineData("echo S3cretOfHelper; exit 1", ExitCode.Failure, "'docker-credential-test get' ended with code 1")]
    [InlineData("echo S3cretOfHelper", ExitCode.Failure, "'docker-credential-test get' answered with something else")]
    public async Task A_helper_without_a_credential_is_told_from_one_that_fails(string script, int exitCode, string reason)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell script");
        await using var world = await HubWorkspace.CreateAsync();
        WriteHelper(world, "test", "#!/bin/sh\n" + script + "\n");
        world.Files.Write("docker/config.json", """{"credHelpers": {"docker.io": "test"}}""");

        var result = (await RunAsync(world, docsHubToken: null)).Ended(exitCode);

        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", result.ToString(), StringComparison.Ordinal);
        Assert.Empty(world.Hub.Requests);
    }

    [Fact]
    public async Task A_token_of_the_environment_is_in_no_other_process_and_no_file()
    {
        await using var world = await HubWorkspace.CreateAsync();

        world.Files.Write("docs-src/python/logo-120.png", Pictures.Png(120, 120));

        var first = (await RunAsync(world, HubServer.Secret, "--logos", "--report", "json")).Ended(ExitCode.Clean);
        var second = (await RunAsync(world, HubServer.Secret, "--logos")).Ended(ExitCode.Clean);

        Assert.StartsWith("0 repositories published, 4 unchanged; no findings;", second.Summary, StringComparison.Ordinal);
        world.AssertHasNoSecret($"{first}{second}");
        Assert.Equal(Pictures.Png(120, 120), world.Hub.Repositories["library/python"].Logo?.ToArray());
        await world.AssertPublishedAsync();
    }

    private static void WriteHelper(HubWorkspace world, string name, string script)
    {
        world.Files.Write($"bin/docker-credential-{name}", script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(world.Files.At($"bin/docker-credential-{name}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static async Task<RunResult> RunAsync(HubWorkspace world, string? docsHubToken, params string[] arguments)
    {
        using var program = HubProcess.Start(world, docsHubToken, arguments);
        return await program.EndAsync(Workspace.Cancellation);
    }
}
