using Docs.Transport.Git.Objects;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary>Trees and commits are what git makes of the same files.</summary>
public sealed class GitTreeTests
{
    private static readonly ObjectFormat Format = ObjectFormat.Sha1;

    [Fact]
    public async Task A_changed_tree_has_the_id_that_git_gives_it()
    {
        using var files = new Workspace();
        var git = await GitRepository.InitAsync(files.At("docs-src"));
        foreach (var path in (string[])["a", "a-b/x", "a.b/x", "a0/x", "b/c/d/e", "b/c-", "ä/ö", "b.c"])
        {
            files.Write($"docs-src/{path}", path);
        }

        files.Link("docs-src/b/link", "../a");
        await git.CommitAsync("first");
        var before = await LoadAsync(git);

        files.Write("docs-src/a-b/y/z", "new");
        files.Write("docs-src/b.c", "changed");
        files.DeleteFolder("docs-src/b/c");
        files.Delete("docs-src/ä/ö");
        await git.CommitAsync("second");
        var after = before
            .With("a-b/y/z", GitTreeItem.FileMode, Format.IdOfBlob("new"u8))!
            .With("b.c", GitTreeItem.FileMode, Format.IdOfBlob("changed"u8))!
            .Without("b/c/d/e")
            .Without("ä/ö");

        Assert.Equal(await git.RunAsync("rev-parse", "HEAD^{tree}"), after.IdIn(Format));
        Assert.Equal((await LoadAsync(git)).IdIn(Format), after.IdIn(Format));
    }

    [Fact]
    public async Task The_differences_of_two_trees_make_one_of_the_other()
    {
        using var files = new Workspace();
        var git = await GitRepository.InitAsync(files.At("docs-src"));
        files.Write("docs-src/a/b", "1");
        files.Write("docs-src/c", "2");
        files.Write("docs-src/d/e/f", "3");
        await git.CommitAsync("first");
        var one = await LoadAsync(git);
        files.DeleteFolder("docs-src/a");
        files.Write("docs-src/a", "now a file");
        files.Delete("docs-src/c");
        files.Write("docs-src/c/now/a/folder", "4");
        files.Write("docs-src/d/e/f", "5");
        await git.CommitAsync("second");
        var other = await LoadAsync(git);

        Assert.Equal(other.IdIn(Format), Apply(one, other).IdIn(Format));
        Assert.Equal(one.IdIn(Format), Apply(other, one).IdIn(Format));
        Assert.Empty(one.DifferencesTo(one, Format));
    }

    [Fact]
    public void What_is_in_the_way_of_a_file_is_not_replaced()
    {
        var tree = GitTree.Empty.With("a/b", GitTreeItem.FileMode, Format.IdOfBlob("1"u8))!;

        Assert.Null(tree.With("a", GitTreeItem.FileMode, Format.IdOfBlob("2"u8)));
        Assert.Null(tree.With("a/b/c", GitTreeItem.FileMode, Format.IdOfBlob("2"u8)));
        Assert.NotNull(tree.With("a/b", GitTreeItem.FileMode, Format.IdOfBlob("2"u8)));
    }

    private static GitTree Apply(GitTree from, GitTree to) => from.DifferencesTo(to, Format)
        .Aggregate(from, (tree, d) => d.Item is null ? tree.Without(d.Path) : tree.With(d.Path, d.Item.Mode, d.Item.Id!)!);

    private static async Task<GitTree> LoadAsync(GitRepository git)
    {
        var lines = (await git.RunAsync("ls-tree", "-r", "-t", "-z", "HEAD")).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var entries = lines.Select(l => l.Split('\t')).Select(p => new TreeEntry(p[0].Split(' ')[0], p[0].Split(' ')[2], p[1]));
        return GitTree.Of(entries, await git.RunAsync("rev-parse", "HEAD^{tree}"));
    }
}
