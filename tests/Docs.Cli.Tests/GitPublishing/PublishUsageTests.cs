namespace Docs.Cli.Tests.GitPublishing;

/// <summary>Places that nothing can be published to are wrong usage.</summary>
public sealed class PublishUsageTests
{
    [Theory]
    [InlineData("DOC020", "layout: branch")]
    [InlineData("DOC018", "remote: 'https://me:secret@example.com/docs'")]
    [InlineData("DOC018", "remote: 'ext::sh -c x'")]
    [InlineData("DOC018", "remote: '--upload-pack=x'")]
    [InlineData("DOC018", "remote: 'https://example.com/{target}'")]
    [InlineData("DOC018", "remote: 'https://{target}.example.com/docs'", "layout: repository")]
    [InlineData("DOC021", "remote: 'https://example.com/docs'", "layout: repository")]
    public async Task A_place_that_cannot_be_is_wrong_usage(string code, params string[] git)
    {
        using var world = await PublishedWorkspace.CreateAsync();
        world.Configure(git);

        var result = (await world.PublishAsync()).Ended(ExitCode.Usage).Said("docs: error " + code);

        Assert.DoesNotContain("secret", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DOC021", "update")]
    [InlineData("DOC018", "i386-{target}..x")]
    [InlineData("DOC018", "{target}")]
    [InlineData("DOC018", "HEAD")]
    [InlineData("DOC018", "refs/heads/{target}")]
    public async Task A_pull_requests_branch_is_one_for_each_target(string code, string branch)
    {
        using var world = await PublishedWorkspace.CreateAsync();

        (await world.PublishAsync("--pull-request-branch", branch)).Ended(ExitCode.Usage).Said("docs: error " + code);
    }

    [Fact]
    public async Task A_namespace_that_makes_a_branch_no_branch_is_named_with_its_target()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        world.Files.Write("docs.yml", "targets: {library: , i386: lock}\npublish: {git: {remote: remote}}\n");

        (await world.PublishAsync("--pull-request-branch", "x.{namespace}")).Ended(ExitCode.Usage)
            .Said("docs: error DOC018: --pull-request-branch: 'x.{namespace}' gives 'x.lock' for the target 'i386', which is not the name of a branch");
        world.Files.Write("docs.yml", "targets: {library: , i386: lock}\npublish: {git: {remote: remote, branch: 'x.{namespace}'}}\n");
        (await world.PublishAsync()).Ended(ExitCode.Usage).Said("docs.yml:2:41: error DOC003: 'publish.git.branch' must be the name of a branch for each target, but for 'i386' it is 'x.lock'");
    }
}
