using Docs.Model.Findings;
using Docs.Sources.Files;

namespace Docs.Tests.Sources;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly List<Finding> _findings = [];
    private readonly List<string> _trace = [];

    [Fact]
    public void A_file_is_read_and_traced_by_its_path_from_the_current_folder()
    {
        _root.Write("source/python/content.md", "content\n");
        var fragment = Load("python", "content.md");
        Assert.Equal("content", fragment?.Text);
        Assert.Equal("source/python/content.md", fragment?.Path);
        Assert.Equal(["read source/python/content.md"], _trace);
    }

    [Fact]
    public void A_link_to_a_file_elsewhere_in_the_folder_is_followed()
    {
        _root.Write("source/java/content.md", "content");
        _root.Link("source/python/content.md", "../java/content.md");
        Assert.Equal("content", Load("python", "content.md")?.Text);
        Assert.Empty(_findings);
    }

    [Fact]
    public void A_link_to_a_file_outside_the_folder_is_refused()
    {
        _root.Write("secret", "secret");
        _root.Link("source/python/content.md", "../../secret");
        Assert.Null(Load("python", "content.md"));
        Assert.Equal(
            ["source/python/content.md: error DOC106: this symbolic link leads out of 'source', and files outside of that folder are not read; replace the link with a copy of the file"],
            _findings.Select(f => f.ToString()));
    }

    [Fact]
    public void A_link_that_leads_outside_over_another_link_is_refused()
    {
        _root.Write("secret", "secret");
        _root.Link("source/way", "..");
        _root.Link("source/python/content.md", "../way/secret");
        Assert.Null(Load("python", "content.md"));
        Assert.Equal("DOC106", Assert.Single(_findings).Code);
    }

    [Fact]
    public void A_link_to_a_folder_whose_name_begins_like_this_one_leads_outside()
    {
        _root.Write("source-other/secret", "secret");
        _root.Link("source/python/content.md", _root.PathOf("source-other/secret"));
        Assert.Null(Load("python", "content.md"));
        Assert.Equal("DOC106", Assert.Single(_findings).Code);
    }

    [Fact]
    public void Links_in_a_circle_are_reported()
    {
        _root.Link("source/python/content.md", "content.md");
        Assert.Null(Load("python", "content.md"));
        Assert.StartsWith(
            "source/python/content.md: error DOC102: the file cannot be read: too many symbolic links", Assert.Single(_findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_nothing_is_reported()
    {
        _root.Link("source/python/content.md", "../nothing");
        Assert.Null(Load("python", "content.md"));
        Assert.Equal("source/python/content.md: error DOC102: the file cannot be read: it does not exist", Assert.Single(_findings).ToString());
    }

    [Fact]
    public void The_folder_itself_may_be_behind_a_link()
    {
        _root.Write("elsewhere/python/content.md", "content");
        _root.Write("elsewhere/java/content.md", "other");
        _root.Link("elsewhere/python/issues.md", "../java/content.md");
        _root.Link("source", "elsewhere");
        Assert.Equal("content", Load("python", "content.md")?.Text);
        Assert.Equal("other", Load("python", "issues.md")?.Text);
        Assert.Empty(_findings);
    }

    [Fact]
    public void Entries_tell_files_folders_and_links_apart()
    {
        _root.Write("source/.hidden", "");
        _root.Create("source/folder");
        _root.Link("source/link", "folder");
        Assert.Equal(
            [new(".hidden", false, false), new("folder", true, false), new("link", true, true)],
            Open().Entries().OrderBy(e => e.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_does_not_exist_has_no_entries() => Assert.Empty(Open().Enter("nothing").Entries());

    [Fact]
    public void What_lies_outside_the_current_folder_is_called_by_its_full_path()
    {
        var folder = Folder.Open(_root.Create("source"), _root.Create("elsewhere"), _trace.Add);
        Assert.Equal(_root.PathOf("source") + "/content.md", folder.LocationOf("content.md").Path);
    }

    [Fact]
    public void What_lies_in_the_current_folder_is_called_by_its_name() =>
        Assert.Equal("content.md", Folder.Open(_root.FullPath, _root.FullPath, _trace.Add).LocationOf("content.md").Path);

    public void Dispose() => _root.Dispose();

    private Folder Open() => Folder.Open(_root.PathOf("source"), _root.FullPath, _trace.Add);

    private Docs.Model.Snapshots.Fragment? Load(string folder, string name)
    {
        var entered = Open().Enter(folder);
        return entered.Load(entered.Entries().Single(e => e.Name == name), image: null, _findings);
    }
}
