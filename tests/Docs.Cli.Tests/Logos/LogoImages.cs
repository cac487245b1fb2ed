using System.Text.RegularExpressions;

namespace Docs.Cli.Tests.Logos;

/// <summary>Images that show a logo, and where it leads.</summary>
internal static partial class LogoImages
{
    public static Workspace CreateWorkspace(params string[] images)
    {
        var workspace = new Workspace();
        foreach (var image in images)
        {
            Add(workspace, image);
        }

        return workspace;
    }

    public static void Add(Workspace workspace, string image)
    {
        workspace.AddImage(image, "%%LOGO%%");
        workspace.AddLogo(image);
    }

    public static async Task<RunResult> BuildAsync(Workspace workspace, params string[] options) =>
        (await workspace.RunAsync(["build", "--target", "library", .. options])).Ended(0);

    public static string CommitOf(Workspace workspace, string image) =>
        LogoLink().Match(workspace.Read($"output/library/{image}/README.md")).Groups[1].Value;

    [GeneratedRegex(@"/docker-library/docs/([^/]+)/[a-z]+/logo\.png\)")]
    private static partial Regex LogoLink();
}
