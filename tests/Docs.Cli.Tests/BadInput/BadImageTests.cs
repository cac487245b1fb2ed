using System.Net.Sockets;
using System.Text;

namespace Docs.Cli.Tests.BadInput;

/// <summary>One bad image: a clear error, the others are built, and its earlier READMEs stay.</summary>
public sealed class BadImageTests
{
    private static readonly BadImage[] Cases =
    [
        new("content.md is unreadable", w => Loop(w, "docs-src/bad/content.md"),
            "docs-src/bad/content.md: error DOC102: ", "too many symbolic links"),
        new("github-repo is missing", w => w.Delete("docs-src/bad/github-repo"),
            "docs-src/bad/github-repo: error DOC101: ", "the READMEs of 'bad' need 'github-repo', but the image's folder does not have this file; add it"),
        new("maintainer.md is missing", w => w.Delete("docs-src/bad/maintainer.md"),
            "docs-src/bad/maintainer.md: error DOC101: ", "the READMEs of 'bad' need 'maintainer.md'"),
        new("maintainer.md is a folder", w => Folder(w, "docs-src/bad/maintainer.md"),
            "docs-src/bad/maintainer.md: error DOC102: ", "it is a folder"),
        new("a fragment is a socket", w => Socket(w, "docs-src/bad/license.md"),
            "docs-src/bad/license.md: error DOC102: the file cannot be read: ", ""),
        new("a fragment is not UTF-8", w => w.Write("docs-src/bad/content.md", [.. "First line\nähm "u8, 0xFF, .. "\n"u8]),
            "docs-src/bad/content.md:2:5: error DOC103: ", "byte 0xFF at offset 16 is invalid; save the file as UTF-8"),
        new("a fragment with a BOM is not UTF-8", w => w.Write("docs-src/bad/content.md", [0xEF, 0xBB, 0xBF, .. "ab\r\nc"u8, 0xE2, 0x82]),
            "docs-src/bad/content.md:2:2: error DOC103: ", "byte 0xE2 at offset 8"),
        new("a fragment has a NUL byte", w => w.Write("docs-src/bad/license.md", "one\ntwo \0 three\n"),
            "docs-src/bad/license.md:2:5: error DOC104: ", "the file contains a NUL byte, so it is not a text file, or it was saved as UTF-16; save it as UTF-8"),
        new("a fragment is UTF-16", w => w.Write("docs-src/bad/license.md", Encoding.Unicode.GetBytes("License\n")),
            "docs-src/bad/license.md:1:2: error DOC104: ", "save it as UTF-8"),
        new("a fragment is larger than 1 MiB", w => w.Write("docs-src/bad/variant-1.md", new string('x', (1 << 20) + 1)),
            "docs-src/bad/variant-1.md: error DOC105: ", "the file has 1048577 bytes, but may have at most 1048576; make it smaller"),
        new("a fragment is a link out of the source", w => w.Link("docs-src/bad/license.md", "/etc/passwd"),
            "docs-src/bad/license.md: error DOC106: ", "this symbolic link leads out of 'docs-src', and files outside of that folder are not read; replace the link with a copy of the file"),
        new("a fragment is a link that climbs out of the source", w => w.Link("docs-src/bad/license.md", "../../secret"),
            "docs-src/bad/license.md: error DOC106: ", "leads out of 'docs-src'"),
        new("a fragment is a link by way of another out of the source", LinkOutInTwoSteps,
            "docs-src/bad/license.md: error DOC106: ", "leads out of 'docs-src'"),
        new("content.md is a link that leads nowhere", w => Relink(w, "docs-src/bad/content.md", "/nowhere"),
            "docs-src/bad/content.md: error DOC106: ", "leads out of 'docs-src'"),
        new("the logo is a link out of the source", w => w.Link("docs-src/bad/logo.png", "/etc/passwd"),
            "docs-src/bad/logo.png: error DOC106: ", "leads out of 'docs-src'"),
        new("the image's folder is a link out of the source", LinkWholeFolder,
            "docs-src/bad: error DOC106: ", "leads out of 'docs-src'"),
        new("the manifest is missing", w => w.Delete("docs-src/.library/bad"),
            "docs-src/.library/bad: error DOC109: ", "the tag manifest of 'bad' is missing; expected this file in the library folder"),
        new("the manifest is a link out of the library", w => Relink(w, "docs-src/.library/bad", "/etc/passwd"),
            "docs-src/.library/bad: error DOC106: ", "leads out of '.library'"),
        new("the manifest is unreadable", w => Loop(w, "docs-src/.library/bad"),
            "docs-src/.library/bad: error DOC102: ", "too many symbolic links"),
        new("the manifest is invalid", w => w.Write("docs-src/.library/bad", "Maintainers: A B (@ab)\nNonsense\n"),
            "docs-src/.library/bad:2:1: error DOC120: ", "is not a field: expected 'Name: value'"),
        new("the manifest is empty", w => w.Write("docs-src/.library/bad", "# nothing\n"),
            "docs-src/.library/bad: error DOC126: ", "expected at least a first paragraph with 'Maintainers"),
    ];

    public static TheoryData<string> Titles => [.. Cases.Select(c => c.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_bad_image_is_reported_and_spares_the_others(string title)
    {
        var bad = Cases.Single(c => c.Title == title);
        using var workspace = new Workspace("bad", "good");
        workspace.Write("secret", "a secret from elsewhere");
        (await workspace.RunAsync("build")).Ended(0);
        var earlier = FileStates.Of(workspace.At("output"));

        workspace.Write("docs-src/good/content.md", "# Better words\n");
        bad.Spoil(workspace);
        var inputs = workspace.States(without: "output");
        var result = await workspace.RunAsync("build");

        result.Ended(1).Said(bad.At, bad.Help);
        Assert.StartsWith("12 READMEs written, 0 unchanged, 0 removed; 1 error, 0 warnings; ", result.Summary, StringComparison.Ordinal);
        Assert.Contains("# Better words", workspace.Read("output/i386/good/README.md"), StringComparison.Ordinal);
        FileStates.AssertSame(inputs, workspace.States(without: "output"));
        var now = FileStates.Of(workspace.At("output"));
        Assert.Equal(earlier.Keys, now.Keys);
        Assert.All(earlier.Where(f => f.Key.Contains("/bad", StringComparison.Ordinal)), f => Assert.Equal(f.Value, now[f.Key]));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_an_image_is_told_at_once()
    {
        using var workspace = new Workspace("bad");
        workspace.Delete("docs-src/bad/github-repo");
        workspace.Write("docs-src/bad/license.md", "\0");
        workspace.Delete("docs-src/.library/bad");

        var result = await workspace.RunAsync("build");

        result.Ended(1).Said("docs-src/bad/github-repo: error DOC101: ").Said("docs-src/bad/license.md:1:1: error DOC104: ").Said("docs-src/.library/bad: error DOC109: ");
        Assert.Equal(3, result.ErrorLines.Count);
    }

    [Fact]
    public async Task A_fragment_that_no_folder_has_is_asked_for_in_either()
    {
        using var workspace = new Workspace("bad");
        workspace.Delete("templates/issues.md");
        workspace.AddImage("good");
        workspace.Write("docs-src/good/issues.md", "its own");

        var result = await workspace.RunAsync("build");

        result.Ended(1).Said("docs-src/bad/issues.md: error DOC101: ", "neither the image's folder nor the templates folder has this file; add it to one of them");
        Assert.StartsWith("12 READMEs written", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_within_the_source_is_followed()
    {
        using var workspace = new Workspace("good");
        workspace.Write("docs-src/shared-license.md", "Shared words.");
        workspace.Link("docs-src/good/license.md", "../shared-license.md");

        (await workspace.RunAsync("build")).Ended(0);

        Assert.Contains("Shared words.", workspace.Read("output/library/good/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_itself_a_link_is_read()
    {
        using var workspace = new Workspace("good");
        Directory.Move(workspace.At("docs-src"), workspace.At("elsewhere"));
        workspace.Link("docs-src", "elsewhere");

        (await workspace.RunAsync("build")).Ended(0);

        Assert.True(workspace.Has("output/library/good/README.md"));
    }

    private static void Loop(Workspace workspace, string path) => Relink(workspace, path, Path.GetFileName(path));

    private static void Relink(Workspace workspace, string path, string target)
    {
        workspace.Delete(path);
        workspace.Link(path, target);
    }

    private static void Folder(Workspace workspace, string path)
    {
        workspace.Delete(path);
        Directory.CreateDirectory(workspace.At(path));
    }

    /// <summary>The one kind of file that even root cannot open.</summary>
    private static void Socket(Workspace workspace, string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(workspace.At("s")));
        File.Move(workspace.At("s"), workspace.At(path));
    }

    private static void LinkOutInTwoSteps(Workspace workspace)
    {
        workspace.Link("docs-src/up", "..");
        workspace.Link("docs-src/bad/license.md", "../up/secret");
    }

    private static void LinkWholeFolder(Workspace workspace)
    {
        Directory.Move(workspace.At("docs-src/bad"), workspace.At("bad-elsewhere"));
        workspace.Link("docs-src/bad", "../bad-elsewhere");
    }
}
