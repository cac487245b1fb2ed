using Docs.Model;
using Docs.Transport.Git.Addresses;

namespace Docs.Cli.Tests.Transport;

/// <summary>The pages of a repository are those of its host, or there are none.</summary>
public sealed class HostedPagesTests
{
    [Theory]
    [InlineData("https://github.com/owner/docs", "https://github.com/owner/docs/commit/0a23456789abcdef0123456789abcdef01234567", "https://github.com/owner/docs/blob/a/b/c%20d")]
    [InlineData("https://github.com/owner/docs.git", "https://github.com/owner/docs/commit/0a23456789abcdef0123456789abcdef01234567", "https://github.com/owner/docs/blob/a/b/c%20d")]
    [InlineData("git@github.com:owner/docs.git", "https://github.com/owner/docs/commit/0a23456789abcdef0123456789abcdef01234567", "https://github.com/owner/docs/blob/a/b/c%20d")]
    [InlineData("ssh://git@github.com:22/owner/docs", "https://github.com/owner/docs/commit/0a23456789abcdef0123456789abcdef01234567", "https://github.com/owner/docs/blob/a/b/c%20d")]
    [InlineData("https://gitlab.example.com/owner/docs", "https://gitlab.example.com/owner/docs/-/commit/0a23456789abcdef0123456789abcdef01234567", "https://gitlab.example.com/owner/docs/-/blob/a/b/c%20d")]
    [InlineData("https://git.example.com/owner/docs", null, null)]
    [InlineData("git://github.com/owner/docs", null, null)]
    [InlineData("/srv/docs", null, null)]
    public void They_are_of_a_host_that_is_known(string remote, string? commit, string? file)
    {
        Assert.True(GitAddress.TryParse(remote, GitProtocols.All | GitProtocols.Ssh, "/", out var address, out _));
        var pages = HostedPages.Find(address);

        Assert.Equal(commit, pages?.Commit(CommitId.Parse("0a23456789abcdef0123456789abcdef01234567")));
        Assert.Equal(file, pages?.File("a/b", "c d"));
    }
}
