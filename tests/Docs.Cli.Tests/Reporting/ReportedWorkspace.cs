using System.Text.Json;
using Docs.Transport.Http;

namespace Docs.Cli.Tests.Reporting;

/// <summary>
/// A repository with the image <c>hello</c>, in which no rule finds anything, and one with little in it, <c>second</c>;
/// the branch <c>main</c> has the first commit, and <c>change</c> is checked out.
/// </summary>
internal sealed class ReportedWorkspace : IDisposable
{
    public const string Secret = "ghp_0123456789abcdefSECRET";

    private readonly CheckedWorkspace _checked = new();

    private ReportedWorkspace()
    {
        Files.AddImage("second");
        Files.Write("docs.yml", "targets:\n  library:\n  amd64: amd64\n  i386: i386\n");
        Files.Web = new() { RetryDelay = TimeSpan.Zero, AllowsPrivateAddresses = true };
        Files.GitHubToken = WebToken.Of("raw.githubusercontent.com", Secret);
        Git = GitRepository.Open(Files.Root);
    }

    public Workspace Files => _checked.Files;

    public GitRepository Git { get; private set; }

    /// <summary>The last commit.</summary>
    public string Head { get; private set; } = "";

    public static async Task<ReportedWorkspace> CreateAsync()
    {
        var workspace = new ReportedWorkspace();
        workspace.Git = await GitRepository.InitAsync(workspace.Files.Root);
        await workspace.CommitAsync();
        await workspace.Git.RunAsync("checkout", "--quiet", "-b", "change");
        return workspace;
    }

    public async Task CommitAsync() => Head = await Git.CommitAsync("Change");

    /// <summary>What <c>docs report data</c> writes.</summary>
    public async Task<JsonElement> ReportAsync(params string[] arguments)
    {
        var result = (await Files.RunAsync(["report", "data", "--base", "main", .. arguments])).Ended(ExitCode.Clean);
        Assert.Equal("", result.Error);
        return JsonDocument.Parse(result.Out).RootElement;
    }

    /// <summary>The changes in a report, as <c>hello library,amd64 changed text+1-2 tags+3-4~5</c>.</summary>
    public async Task<string[]> ChangesAsync() => [.. (await ReportAsync()).GetProperty("readmes").EnumerateArray().Select(Show)];

    /// <summary>Writes the report to <c>report.json</c>, outside of what is committed.</summary>
    public async Task<string> WriteReportAsync()
    {
        (await Files.RunAsync("report", "data", "--base", "main", "--to", "report.json")).Ended(ExitCode.Clean);
        return "report.json";
    }

    public Task<RunResult> PublishAsync(PullRequestServer server, params string[] arguments) =>
        Files.RunAsync(["report", "github", "--pr", "12", "--repository", PullRequestServer.Repository, "--api-url", server.Address, .. arguments]);

    public void Dispose() => _checked.Dispose();

    private static string Show(JsonElement readmes)
    {
        var (text, tags) = (readmes.GetProperty("text"), readmes.GetProperty("tags"));
        return $"{readmes.GetProperty("image")} {string.Join(',', readmes.GetProperty("targets").EnumerateArray())} {readmes.GetProperty("kind")} text+{text.GetProperty("added")}-{text.GetProperty("removed")} tags+{tags.GetProperty("added")}-{tags.GetProperty("removed")}~{tags.GetProperty("moved")}";
    }
}
