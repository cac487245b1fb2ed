namespace Docs.Cli.Tests.HubPublishing;

/// <summary><c>docs publish hub</c> as a process.</summary>
internal static class HubProcess
{
    /// <param name="token">What the environment has as a token for Docker Hub; null for none.</param>
    public static RunningProgram Start(HubWorkspace world, string? token, params string[] arguments) => RunningProgram.Start(
        BuiltProgram.FullPath,
        world.Files.Root,
        new Dictionary<string, string?>
        {
            ["XDG_CACHE_HOME"] = world.Files.At("cache"),
            ["DOCKER_CONFIG"] = world.Files.At("docker"),
            ["PATH"] = world.Files.At("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["DOCS_HUB_USER"] = token is null ? null : HubServer.User,
            ["DOCS_HUB_TOKEN"] = token,
            ["DOCS_HUB_TOKEN_OTHER"] = "S3cretOfSomebody",
            ["DOCS_GIT_TOKEN"] = "S3cretOfSomebody",
            ["GITHUB_TOKEN"] = null,
            ["GITHUB_STEP_SUMMARY"] = null,
        },
        ["publish", "hub", "--api-url", world.Hub.Address, .. arguments]);
}
