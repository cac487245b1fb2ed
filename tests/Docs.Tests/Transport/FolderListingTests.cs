using Docs.Transport.Files;

namespace Docs.Tests.Transport;

public sealed class FolderListingTests
{
    [Fact]
    public void A_folder_lists_files_folders_and_links_without_following_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a file", "text");
        folder.Write("größe/inside", "text");
        File.CreateSymbolicLink(Path.Join(folder.FullPath, "to a folder"), "größe");
        File.CreateSymbolicLink(Path.Join(folder.FullPath, "to nowhere"), "nowhere");

        var entries = FolderListing.Find(folder.FullPath)!.OrderBy(e => e.Name, StringComparer.Ordinal);

        Assert.Equal(
            [new("a file", ListedKind.File), new("größe", ListedKind.Folder), new("to a folder", ListedKind.Link), new("to nowhere", ListedKind.Link)],
            entries);
    }

    [Fact]
    public void An_empty_folder_has_no_entry()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(FolderListing.Find(folder.FullPath)!);
    }

    [Fact]
    public void There_is_no_listing_of_a_file_or_of_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "text");

        Assert.Null(FolderListing.Find(Path.Join(folder.FullPath, "file")));
        Assert.Null(FolderListing.Find(Path.Join(folder.FullPath, "nothing")));
    }
}
