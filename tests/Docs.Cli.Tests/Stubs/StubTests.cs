namespace Docs.Cli.Tests.Stubs;

/// <summary><c>docs stub</c>: the short README of an image's source repository.</summary>
public sealed class StubTests : IDisposable
{
    private readonly Workspace _workspace = new("python");

    public StubTests()
    {
        _workspace.Write("docs-src/python/maintainer.md", "[the Python people](%%GITHUB-REPO%%)\n");
        _workspace.Write("docs-src/python/github-repo", "https://github.com/example/python\n");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task It_says_where_everything_is_and_that_it_is_made()
    {
        _workspace.Write("docs.yml", "links: {repository: example/docs, branch: main}\n");

        var result = (await _workspace.RunAsync("stub", "python")).Ended(ExitCode.Clean);

        Assert.StartsWith("<!-- Made by 'docs stub python'", result.Out, StringComparison.Ordinal);
        Assert.Contains("https://hub.docker.com/_/python", result.Out, StringComparison.Ordinal);
        Assert.Contains("https://github.com/example/docs/tree/main/python", result.Out, StringComparison.Ordinal);
        Assert.Contains("[the Python people](https://github.com/example/python)", result.Out, StringComparison.Ordinal);
        Assert.Contains("https://github.com/example/python/issues", result.Out, StringComparison.Ordinal);
        Assert.Contains("label%3Alibrary%2Fpython", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("deprecated", result.Out, StringComparison.Ordinal);
        Assert.EndsWith(" that are published now\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_an_image_is_deprecated()
    {
        _workspace.Write("docs-src/python/deprecated.md", "Use another one.\n");

        Assert.Contains("**The image is deprecated.**", (await _workspace.RunAsync("stub", "python")).Ended(ExitCode.Clean).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_of_the_templates_folder_is_used()
    {
        _workspace.Write("templates/stub.scriban-md", "{{ image }} in {{ repository }}: %%ISSUES%%\n");

        Assert.StartsWith("python in docker-library/docs: [", (await _workspace.RunAsync("stub", "docs-src/python")).Ended(ExitCode.Clean).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_up_to_date_only_byte_for_byte()
    {
        var stub = (await _workspace.RunAsync("stub", "python")).Ended(ExitCode.Clean).Out;
        _workspace.Write("README.md", stub);
        Assert.Equal("README.md is up to date\n", (await CheckAsync()).Ended(ExitCode.Clean).Out);

        _workspace.Write("README.md", stub.TrimEnd('\n'));
        Assert.EndsWith("README.md is not up to date\n", (await CheckAsync()).Ended(ExitCode.Findings).Out, StringComparison.Ordinal);

        _workspace.Write("README.md", stub.Replace("Docker", "Dokker", StringComparison.Ordinal));
        Assert.Contains("\n-# Source of the Dokker official image `python`\n+# Source of the Docker official image `python`\n", (await CheckAsync()).Ended(ExitCode.Findings).Out, StringComparison.Ordinal);

        _workspace.Delete("README.md");
        Assert.EndsWith("there is no file README.md\n", (await CheckAsync()).Ended(ExitCode.Findings).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_finding()
    {
        Directory.CreateDirectory(_workspace.At("README.md"));

        (await CheckAsync()).Ended(ExitCode.Findings).Said("README.md: error DOC");
    }

    [Fact]
    public async Task An_image_that_cannot_be_built_has_no_stub()
    {
        _workspace.Delete("docs-src/.library/python");

        Assert.Equal("", (await _workspace.RunAsync("stub", "python")).Ended(ExitCode.Findings).Out);
    }

    private Task<RunResult> CheckAsync() => _workspace.RunAsync("stub", "python", "--check", "README.md");
}
