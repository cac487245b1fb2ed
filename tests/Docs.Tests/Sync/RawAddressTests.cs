using Docs.Model;
using Docs.Model.Manifests;
using Docs.Sync.Dockerfiles;
using Docs.Tests.Properties;

namespace Docs.Tests.Sync;

public sealed class RawAddressTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData("https://github.com/docker-library/python.git", $"https://raw.githubusercontent.com/docker-library/python/{Commit}/3.14/Dockerfile")]
    [InlineData("https://github.com/docker-library/python", $"https://raw.githubusercontent.com/docker-library/python/{Commit}/3.14/Dockerfile")]
    [InlineData("https://github.com/docker-library/python/", $"https://raw.githubusercontent.com/docker-library/python/{Commit}/3.14/Dockerfile")]
    [InlineData("https://GitHub.com/a/b.c", $"https://raw.githubusercontent.com/a/b.c/{Commit}/3.14/Dockerfile")]
    [InlineData("git://github.com/a/b.git", $"https://raw.githubusercontent.com/a/b/{Commit}/3.14/Dockerfile")]
    [InlineData("https://gitlab.com/group/below/b.git", $"https://gitlab.com/group/below/b/-/raw/{Commit}/3.14/Dockerfile")]
    [InlineData("https://gitlab.archlinux.org/archlinux/archlinux-docker.git", $"https://gitlab.archlinux.org/archlinux/archlinux-docker/-/raw/{Commit}/3.14/Dockerfile")]
    [InlineData("https://git.launchpad.net/cloud-images/+oci/ubuntu-base", $"https://git.launchpad.net/cloud-images/+oci/ubuntu-base/plain/3.14/Dockerfile?id={Commit}")]
    [InlineData("https://git.launchpad.net/~somebody/+git/x", $"https://git.launchpad.net/~somebody/+git/x/plain/3.14/Dockerfile?id={Commit}")]
    public void GitHub_GitLab_and_Launchpad_give_out_single_files(string repository, string expected)
    {
        var raw = RawAddress.Of(Source(repository));

        Assert.Null(raw.Refusal);
        Assert.Equal(expected, raw.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://git.example.org/a/b.git")]
    [InlineData("https://github.com/a")]
    [InlineData("https://github.com/a/b/c")]
    [InlineData("https://github.com/a/..")]
    [InlineData("https://github.com/a/%2e%2e")]
    [InlineData("https://github.com/a/b@c")]
    [InlineData("https://github.com:444/a/b")]
    [InlineData("https://github.com.evil.org/a/b")]
    [InlineData("https://gitlab.com/a")]
    [InlineData("https://gitlab.com/a/-/b")]
    [InlineData("https://git.launchpad.net")]
    public void Git_is_asked_where_there_is_no_such_address(string repository) =>
        Assert.Equal(new(null, null), RawAddress.Of(Source(repository)));

    [Theory]
    [InlineData("http://github.com/a/b", "not an https address")]
    [InlineData("ssh://git@github.com/a/b", "not an https address")]
    [InlineData("git@github.com:a/b.git", "not an https address")]
    [InlineData("file:///etc", "not an https address")]
    [InlineData("/etc", "not an https address")]
    [InlineData("ext::sh -c touch% /tmp/x", "not an https address")]
    [InlineData("--upload-pack=touch /tmp/x", "not an https address")]
    [InlineData("https:github.com/a/b", "not an https address")]
    [InlineData("", "not an https address")]
    [InlineData("https://me@github.com/a/b", "more than a host and a path")]
    [InlineData("https://me:secret@github.com/a/b", "more than a host and a path")]
    [InlineData("https://github.com/a/b?x", "more than a host and a path")]
    [InlineData("https://github.com/a/b#x", "more than a host and a path")]
    [InlineData("https://github.com/a\\b", "more than a host and a path")]
    [InlineData("https://github.com/a/b\n", "more than a host and a path")]
    [InlineData("https://localhost/a/b", "public internet")]
    [InlineData("https://intranet/a/b", "public internet")]
    [InlineData("https://git.corp.internal/a/b", "public internet")]
    [InlineData("https://printer.local./a/b", "public internet")]
    [InlineData("https://127.0.0.1/a/b", "public internet")]
    [InlineData("https://2130706433/a/b", "public internet")]
    [InlineData("https://0x7f.1/a/b", "public internet")]
    [InlineData("https://169.254.169.254/latest/meta-data", "public internet")]
    [InlineData("https://[::1]/a/b", "public internet")]
    [InlineData("https://[::ffff:10.0.0.1]/a/b", "public internet")]
    public void What_is_not_https_or_not_public_is_refused(string repository, string reason)
    {
        var raw = RawAddress.Of(Source(repository));

        Assert.Null(raw.Address);
        Assert.Contains(reason, raw.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_can_have_no_name_is_refused() =>
        Assert.Contains("public internet", RawAddress.Of(Source("https://\ud800.org/a/b")).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("a b/Dockerfile#1?x", "a%20b/Dockerfile%231%3Fx")]
    [InlineData("%2e%2e/Dockerfile", "%252e%252e/Dockerfile")]
    [InlineData("ü/\\..\\Dockerfile", "%C3%BC/%5C..%5CDockerfile")]
    [InlineData("a/./b/../Dockerfile", "a/Dockerfile")]
    public void Paths_are_escaped(string path, string expected) =>
        Assert.Equal($"https://raw.githubusercontent.com/a/b/{Commit}/{expected}", RawAddress.Of(Source("https://github.com/a/b", path)).Address?.AbsoluteUri);

    [Theory]
    [InlineData("../Dockerfile")]
    [InlineData("/etc/passwd")]
    [InlineData(".")]
    public void What_is_no_file_of_the_repository_is_refused(string path) =>
        Assert.Contains("not a file of the repository", RawAddress.Of(Source("https://github.com/a/b", path)).Refusal, StringComparison.Ordinal);

    [Fact]
    public void No_path_leads_out_of_its_commit() =>
        Property.HoldsForTexts(
            Texts.Like("/", "..", ".", "%2e", "%2F", "\\", "?", "#", "a", "//", "@", ":", "\0", "\n", "\ud800"),
            path =>
            {
                const string Start = $"https://raw.githubusercontent.com/a/b/{Commit}/";
                var address = RawAddress.Of(Source("https://github.com/a/b", path)).Address;
                Assert.True(address is null || (address.AbsoluteUri.StartsWith(Start, StringComparison.Ordinal) && address is { Query: "", Fragment: "" }), address?.AbsoluteUri);
            });

    [Fact]
    public void Any_repository_is_asked_over_https_at_a_known_host_or_not_at_all() =>
        Property.HoldsForTexts(
            Texts.Like("https://", "http://", "git://", "github.com", "gitlab.com", "git.launchpad.net", "/", "a", "..", "@", ":", "?", "#", "\\", ".git", "%2f", "localhost", "[::1]", "-"),
            repository =>
            {
                var address = RawAddress.Of(Source(repository)).Address;
                Assert.True(
                    address is null || (address.Scheme == "https" && address.UserInfo.Length == 0 && address.IsDefaultPort
                        && (address.Host is "raw.githubusercontent.com" or "git.launchpad.net" || address.Host.StartsWith("gitlab.", StringComparison.Ordinal))),
                    address?.AbsoluteUri);
            });

    private static GitSource Source(string repository, string path = "3.14/Dockerfile") =>
        new(repository, GitSource.DefaultFetch, CommitId.Parse(Commit), GitSource.DefaultDirectory, path, Builder: null);
}
