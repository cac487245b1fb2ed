using Docs.Transport.Git.Addresses;

namespace Docs.Cli.Tests.Transport;

/// <summary>Addresses of repositories are taken apart before git sees them.</summary>
public sealed class GitAddressTests
{
    [Theory]
    [InlineData("https://github.com/docker-library/python.git", GitProtocols.Https)]
    [InlineData("https://git.launchpad.net/~cloud-images/+git/oci?", GitProtocols.None)]
    [InlineData("https://git.launchpad.net/~cloud-images/+oci/ubuntu-base/+git/ubuntu-base", GitProtocols.Https)]
    [InlineData("http://127.0.0.1:1234/repository", GitProtocols.Http)]
    [InlineData("git://127.0.0.1:1234/repository", GitProtocols.Git)]
    [InlineData("file:///srv/official-images", GitProtocols.File)]
    [InlineData("../official-images", GitProtocols.File)]
    [InlineData("./a:b", GitProtocols.File)]
    [InlineData("--upload-pack=touch started", GitProtocols.None)]
    [InlineData("-oProxyCommand=touch started", GitProtocols.None)]
    [InlineData("ext::sh -c touch% started", GitProtocols.None)]
    [InlineData("fd::17", GitProtocols.None)]
    [InlineData("ssh://git@github.com/docker-library/python", GitProtocols.None)]
    [InlineData("git@github.com:docker-library/python", GitProtocols.None)]
    [InlineData("ftp://example.com/repository", GitProtocols.None)]
    [InlineData("HTTPS://example.com/repository", GitProtocols.None)]
    [InlineData("https://user@example.com/repository", GitProtocols.None)]
    [InlineData("https://user:secret@example.com/repository", GitProtocols.None)]
    [InlineData("https://example.com/repository\n[core]", GitProtocols.None)]
    [InlineData("https://example.com/repository --upload-pack=x", GitProtocols.None)]
    [InlineData("https:///repository", GitProtocols.None)]
    [InlineData("https://", GitProtocols.None)]
    [InlineData("file://host/repository", GitProtocols.None)]
    [InlineData("", GitProtocols.None)]
    public void An_address_leads_one_way_or_is_refused(string text, GitProtocols expected)
    {
        var isAddress = GitAddress.TryParse(text, GitProtocols.All, "/home/me", out var address, out var refusal);

        Assert.Equal(expected, address?.Protocol ?? GitProtocols.None);
        Assert.Equal(isAddress, refusal is null);
    }

    [Theory]
    [InlineData("http://example.com/repository")]
    [InlineData("git://example.com/repository")]
    [InlineData("file:///etc")]
    [InlineData("/etc")]
    [InlineData("..")]
    public void What_is_not_allowed_is_refused_and_told_what_is(string text)
    {
        Assert.False(GitAddress.TryParse(text, GitProtocols.Https, "/home/me", out _, out var refusal));

        Assert.Equal("is not an address that begins with https://", refusal);
    }

    [Fact]
    public void A_secret_is_not_repeated()
    {
        Assert.False(GitAddress.TryParse("https://user:secret@example.com/repository", GitProtocols.All, "/home/me", out _, out var refusal));

        Assert.Equal("has a user name or a password in it", refusal);
    }

    [Fact]
    public void A_path_is_relative_to_the_folder_that_is_given()
    {
        Assert.True(GitAddress.TryParse("../official-images", GitProtocols.All, "/home/me", out var address, out _));

        Assert.Equal("/home/official-images", address.Text);
    }

    [Theory]
    [InlineData("master", true)]
    [InlineData("refs/tags/v1.2", true)]
    [InlineData("HEAD", true)]
    [InlineData("feature/ä", true)]
    [InlineData("0123456789abcdef0123456789abcdef01234567", true)]
    [InlineData("--upload-pack=x", false)]
    [InlineData("a..b", false)]
    [InlineData("a:b", false)]
    [InlineData("+a", true)]
    [InlineData("^a", false)]
    [InlineData("a*", false)]
    [InlineData("a b", false)]
    [InlineData("a\nb", false)]
    [InlineData("a@{1}", false)]
    [InlineData("@", false)]
    [InlineData("a/", false)]
    [InlineData("/a", false)]
    [InlineData("a//b", false)]
    [InlineData("a/.b", false)]
    [InlineData("a.lock", false)]
    [InlineData("a.", false)]
    [InlineData("", false)]
    public void A_name_is_one_that_git_allows_or_none(string text, bool isName) => Assert.Equal(isName, GitRef.TryParse(text, out _));
}
