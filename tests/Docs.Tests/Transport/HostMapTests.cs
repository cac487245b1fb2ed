using Docs.Transport.Http;

namespace Docs.Tests.Transport;

public sealed class HostMapTests
{
    [Theory]
    [InlineData("https://github.com=https://mirror.org", "https://github.com/a/b", "https://mirror.org/a/b")]
    [InlineData("https://github.com/=https://mirror.org/", "https://github.com/a/b", "https://mirror.org/a/b")]
    [InlineData("https://github.com=http://127.0.0.1:1234/x", "https://github.com/a?b", "http://127.0.0.1:1234/x/a?b")]
    [InlineData("https://github.com/a=file:///srv/git", "https://github.com/a/b.git", "file:///srv/git/b.git")]
    [InlineData("https://github.com=git://127.0.0.1:9418", "https://GitHub.com/a", "git://127.0.0.1:9418/a")]
    [InlineData("https://github.com=https://mirror.org", "https://github.com", "https://mirror.org")]
    [InlineData("https://github.com=https://mirror.org", "https://github.com.evil.org/a", null)]
    [InlineData("https://github.com=https://mirror.org", "https://github.com:444/a", null)]
    [InlineData("https://github.com=https://mirror.org", "http://github.com/a", null)]
    [InlineData("https://github.com/a=https://mirror.org", "https://github.com/ab", null)]
    public void Addresses_that_start_like_a_mapping_lead_elsewhere(string mapping, string address, string? expected) =>
        Assert.Equal(expected, Map(mapping).Find(address));

    [Fact]
    public void The_longest_start_counts()
    {
        var map = Map("https://a.org=https://one.org", "https://a.org/x/y=https://three.org", "https://a.org/x=https://two.org");

        Assert.Equal("https://three.org/z", map.Find("https://a.org/x/y/z"));
        Assert.Equal("https://two.org/z", map.Find("https://a.org/x/z"));
        Assert.Equal("https://one.org/z", map.Find("https://a.org/z"));
        Assert.Null(map.Find("https://b.org/z"));
        Assert.Null(HostMap.Empty.Find("https://a.org/z"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("https://github.com")]
    [InlineData("https://github.com=")]
    [InlineData("=https://github.com")]
    [InlineData("github.com=mirror.org")]
    [InlineData("https://github.com=ext::sh -c x")]
    [InlineData("https://github.com=ssh://mirror.org")]
    [InlineData("https://github.com=/srv/git")]
    [InlineData("https://github.com=https://me:secret@mirror.org")]
    [InlineData("https://github.com?x=https://mirror.org")]
    [InlineData("file:///x=https://mirror.org")]
    public void Other_texts_are_no_mapping(string text) => Assert.Null(HostMapping.Parse(text));

    [Fact]
    public void Hosts_that_a_mapping_leads_to_are_known()
    {
        var map = Map("https://a.org=http://127.0.0.1:1234/x");

        Assert.True(map.LeadsTo("127.0.0.1", 1234));
        Assert.False(map.LeadsTo("127.0.0.1", 1235));
        Assert.False(map.LeadsTo("a.org", 443));
    }

    private static HostMap Map(params string[] mappings) => new([.. mappings.Select(m => Assert.IsType<HostMapping>(HostMapping.Parse(m)))]);
}
