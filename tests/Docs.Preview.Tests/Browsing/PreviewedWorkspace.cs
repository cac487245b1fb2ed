namespace Docs.Preview.Tests.Browsing;

/// <summary>Images of which one changed, one is too long, and some have findings; what was built before is published.</summary>
internal static class PreviewedWorkspace
{
    public static async Task<Workspace> CreateAsync()
    {
        var workspace = new Workspace("alpine", "bash", "busybox", "caddy");
        workspace.AddImage("python", Long(200) + "\n\n> [!NOTE]\n> Mind the gap.\n\n| a | b |\n| --- | --- |\n| 1 | `2` |\n\n- [x] done\n- [ ] to do\n\n```console\n$ docker run -it python\n```\n");
        workspace.AddImage("ruby", Long(700));
        (await workspace.RunAsync("build")).Ended(Cli.ExitCode.Clean);
        workspace.Write("docs-src/bash/content.md", "# What is it?\n\nOther words than before.\n\nOne more paragraph, with [a link](http://www.gnu.org/).\n");
        return workspace;
    }

    /// <summary>A text of some paragraphs, as <c>content.md</c>.</summary>
    public static string Long(int paragraphs) =>
        "# What is it?\n" + string.Concat(Enumerable.Range(1, paragraphs).Select(i => $"\n{(i % 10 == 0 ? $"## Part {i}\n\n" : "")}Paragraph {i} of a text that goes on for a while.\n"));
}
