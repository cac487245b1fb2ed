using Docs.Cli.GitPublishing;
using Docs.Transport.Git;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary>Links lead to the page of a commit, or there is none.</summary>
public sealed class CommitLinkTests
{
    [Theory]
    [InlineData("https://github.com/owner/docs", "https://github.com/owner/docs/commit/0a")]
    [InlineData("https://github.com/owner/docs.git", "https://github.com/owner/docs/commit/0a")]
    [InlineData("git@github.com:owner/docs.git", "https://github.com/owner/docs/commit/0a")]
    [InlineData("ssh://git@github.com:22/owner/docs", "https://github.com/owner/docs/commit/0a")]
    [InlineData("https://gitlab.example.com/owner/docs", "https://gitlab.example.com/owner/docs/-/commit/0a")]
    [InlineData("https://git.example.com/owner/docs", null)]
    [InlineData("git://github.com/owner/docs", null)]
    [InlineData("/srv/docs", null)]
    public void It_is_the_page_of_a_host_that_is_known(string remote, string? link) =>
        Assert.Equal(link, CommitLink.Find(GitAddress.Find(remote, GitProtocols.All | GitProtocols.Ssh, "/", out _)!, "0a"));
}
