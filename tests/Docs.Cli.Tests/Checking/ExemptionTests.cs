namespace Docs.Cli.Tests.Checking;

/// <summary>Rules can be switched off in docs.yml, with a reason.</summary>
public sealed class ExemptionTests
{
    [Fact]
    public async Task A_rule_that_is_off_for_an_image_finds_nothing_there()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n[the script](run.sh)\n");
        workspace.Files.Write("docs.yml", "exemptions:\n  - rule: DOC432\n    images: [hello]\n    reason: a test\n");

        var result = (await workspace.Files.RunAsync("check")).Ended(ExitCode.Clean);

        Assert.StartsWith("1 image checked; no findings (1 more exempted in docs.yml); ", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_still_finds_what_is_wrong_elsewhere()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n[the script](run.sh)\n");
        workspace.Files.Write("docs.yml", "exemptions:\n  - rule: DOC432\n    images: [other]\n    reason: a test\n");

        Assert.Equal(["DOC432 hello/content.md:15:14", "DOC407 ../docs.yml:2:5"], await workspace.CheckAsync());
    }

    [Fact]
    public async Task An_exemption_that_is_not_needed_is_found_when_everything_is_checked()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.Write("docs.yml", "exemptions:\n  - rule: DOC432\n    reason: a test\n");

        Assert.Equal(["DOC407 ../docs.yml:2:5"], await workspace.CheckAsync());
        Assert.Empty(await workspace.CheckAsync("hello"));
    }

    [Fact]
    public async Task A_code_that_no_finding_has_is_refused()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.Write("docs.yml", "exemptions:\n  - rule: DOC499\n    reason: a test\n");

        (await workspace.Files.RunAsync("check")).Ended(ExitCode.Usage).Said("docs.yml:2:5: error DOC011: ", "'DOC499'");
    }

    [Fact]
    public async Task What_is_exempted_is_not_fixed()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n[Python](http://www.python.org/)\n");
        workspace.Files.Write("docs.yml", "exemptions:\n  - rule: DOC433\n    reason: a test\n");
        var before = workspace.Files.States();

        (await workspace.Files.RunAsync("check", "--fix")).Ended(ExitCode.Clean);

        Assert.Equal(before, workspace.Files.States());
    }
}
