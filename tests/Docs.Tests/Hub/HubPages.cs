using System.Text;
using Docs.Hub;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;

namespace Docs.Tests.Hub;

/// <summary>Makes pages, and takes them apart again.</summary>
internal static class HubPages
{
    public const string TagsHeading = "# Supported tags and respective `Dockerfile` links";

    /// <summary>Where READMEs are published unless a configuration says something else.</summary>
    public static PublishedLocation Location { get; } = new(
        Target.All.ToDictionary(t => t, t => new PublishedBranch(RepositoryPages.OnGitHub("docker-library/docs"), t.Architecture?.Name ?? "master")),
        GitPublishSettings.Default.Path);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Readme Readme(string text, string target = "library", string image = "python") =>
        new(ImageName.Parse(image), Target.Find(target)!, Encoding.UTF8.GetBytes(text));

    /// <summary>The page of a README; fails where there is none, and for a finding.</summary>
    public static HubPage Page(Readme readme, string? live = null)
    {
        var findings = new List<Finding>();
        var page = new HubFitter(Location).Fit(readme, "README.md", live, findings);
        Assert.Empty(findings);
        Assert.NotNull(page);
        Assert.Equal(Strict.GetByteCount(page.Text), page.Size);
        Assert.InRange(page.Size, 0, 25_000);
        Assert.Equal(page.Text.Trim(), page.Text);
        return page;
    }

    public static HubPage Page(string text, string? live = null) => Page(Readme(text), live);

    /// <summary>Fails unless there is no page, and this finding.</summary>
    public static void Fails(string text, string? live, string finding)
    {
        var findings = new List<Finding>();
        Assert.Null(new HubFitter(Location).Fit(Readme(text), "README.md", live, findings));
        Assert.StartsWith(finding, Assert.Single(findings).ToString(), StringComparison.Ordinal);
        Assert.Equal("python", findings[0].Image?.Value);
    }

    /// <summary>What a cut page has kept of its README: it is between two notes that are the same.</summary>
    public static string Kept(HubPage page)
    {
        Assert.Equal(HubPageKind.Cut, page.Kind);
        var note = page.Text[..page.Text.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.StartsWith("**Note:** ", note, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n...\n\n{note}", page.Text, StringComparison.Ordinal);
        return page.Text.Length == (2 * note.Length) + 7 ? "" : page.Text[(note.Length + 2)..^(note.Length + 7)];
    }

    public static string Words(int bytes) => string.Concat(Enumerable.Repeat("word ", (bytes / 5) + 1))[..bytes].TrimEnd().PadRight(bytes, '.');

    public static int SizeOf(string text) => Strict.GetByteCount(text);
}
