using Docs.Transport.Files;

namespace Docs.Tests.Transport;

public sealed class RealPathTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    [Fact]
    public void A_path_without_links_stays_as_it_is_also_where_nothing_is_there()
    {
        _root.Write("a/b", "");
        Assert.Equal(_root.PathOf("a/b"), RealPath.Of(_root.PathOf("a/b")));
        Assert.Equal(_root.PathOf("a/nothing/at/all"), RealPath.Of(_root.PathOf("a/nothing/at/all")));
    }

    [Fact]
    public void A_path_is_made_full_and_clean() =>
        Assert.Equal(_root.PathOf("b"), RealPath.Of(_root.FullPath + "/a/.././b"));

    [Fact]
    public void A_link_with_a_full_path_leads_there()
    {
        _root.Write("a/b", "");
        _root.Link("link", _root.PathOf("a"));
        Assert.Equal(_root.PathOf("a/b"), RealPath.Of(_root.PathOf("link/b")));
    }

    [Fact]
    public void A_link_with_a_relative_path_leads_on_from_its_own_folder()
    {
        _root.Write("a/b", "");
        _root.Link("c/d/link", "../../a");
        Assert.Equal(_root.PathOf("a/b"), RealPath.Of(_root.PathOf("c/d/link/b")));
    }

    [Fact]
    public void Links_to_links_are_followed_to_the_end_on_every_part_of_the_way()
    {
        _root.Write("real/file", "");
        _root.Link("one", "two");
        _root.Link("two", "real");
        _root.Link("real/alias", "file");
        Assert.Equal(_root.PathOf("real/file"), RealPath.Of(_root.PathOf("one/alias")));
    }

    [Fact]
    public void A_relative_link_below_a_link_leads_on_from_where_it_really_is()
    {
        _root.Write("real/deep/file", "");
        _root.Write("real/target", "");
        _root.Link("short", "real/deep");
        _root.Link("real/deep/link", "../target");
        Assert.Equal(_root.PathOf("real/target"), RealPath.Of(_root.PathOf("short/link")));
    }

    [Fact]
    public void A_link_to_nothing_leads_there()
    {
        _root.Link("link", "nothing/there");
        Assert.Equal(_root.PathOf("nothing/there"), RealPath.Of(_root.PathOf("link")));
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        _root.Link("one", "two");
        _root.Link("two", "one");
        var e = Assert.Throws<IOException>(() => RealPath.Of(_root.PathOf("one/file")));
        Assert.Contains("too many symbolic links", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/b", "/a", true)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a/b/c", "/a/", true)]
    [InlineData("/a", "/", true)]
    [InlineData("/ab", "/a", false)]
    [InlineData("/", "/a", false)]
    [InlineData("/A/b", "/a", false)]
    public void A_path_is_inside_a_folder_that_it_is_or_lies_below(string path, string folder, bool isInside) =>
        Assert.Equal(isInside, RealPath.IsInside(path, folder));

    public void Dispose() => _root.Dispose();
}
