namespace Docs.Cli.Tests.Live;

/// <summary>A repository with manifests, in the folder <c>remote</c> of a workspace, and what a test syncs from it.</summary>
internal static class SyncRemote
{
    /// <summary>A workspace with images that have no manifest yet.</summary>
    public static Workspace CreateWorkspace(params string[] images)
    {
        var workspace = new Workspace(images);
        foreach (var image in images)
        {
            workspace.Delete($"docs-src/.library/{image}");
        }

        return workspace;
    }

    /// <summary>Commits a manifest for each image, in a repository of its own, and tells the commit.</summary>
    public static async Task<string> PublishAsync(Workspace workspace, params string[] imagesAndTags)
    {
        foreach (var pair in imagesAndTags.Chunk(2))
        {
            workspace.Write(
                $"remote/library/{pair[0]}",
                $"Maintainers: A B <a@example.com> (@a)\nGitRepo: https://github.com/example/x.git\nGitCommit: 0123456789abcdef0123456789abcdef01234567\n\nTags: {pair[1]}\n");
        }

        var git = await GitRepository.InitAsync(workspace.At("remote"));
        await git.RunAsync("checkout", "--quiet", "-B", "master");
        return await git.CommitAsync("Publish");
    }
}
