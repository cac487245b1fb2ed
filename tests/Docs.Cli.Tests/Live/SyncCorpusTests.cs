using System.Text.Json;
using Docs.Cli.Tests.Support;

namespace Docs.Cli.Tests.Live;

/// <summary>All tag data of the official images, from servers of this machine.</summary>
public sealed class SyncCorpusTests
{
    private const string Python = "library/python";

    private static string Corpus => Requirement.Corpus("2026-08-21").Require();

    [Fact]
    public async Task Everything_is_found_out_once_and_changes_are_told_exactly()
    {
        using var workspace = new Workspace { HasCache = true };
        await using var published = await PublishedCorpus.StartAsync(Corpus, workspace.At("served/official-images"), TimeSpan.Zero);
        Directory.CreateDirectory(workspace.At("tags"));
        string[] sources = ["--source", Path.Join(Corpus, "docs"), "--templates", Path.Join(Corpus, "docs/.template-helpers")];
        string[] sync = ["sync", .. published.Options, .. sources, .. Tags("tags")];

        var first = (await workspace.RunAsync(sync)).Ended(ExitCode.Clean);

        var facts = ReadBases(workspace);
        Assert.StartsWith("14", first.Summary, StringComparison.Ordinal);
        Assert.True(facts.Count > 1_000, first.Summary);
        Assert.All(facts, f => Assert.Equal(published.Bases[f.Key], f.Value));
        var files = published.Requests.Where(r => !r.StartsWith("/git/", StringComparison.Ordinal)).ToList();
        Assert.Equal(files.Count, files.Distinct(StringComparer.Ordinal).Count());

        published.Requests.Clear();
        published.Git.Requests.Clear();
        Assert.StartsWith("nothing changed; ", (await workspace.RunAsync(sync)).Ended(ExitCode.Clean).Summary, StringComparison.Ordinal);
        Assert.Empty(published.Requests);
        Assert.Equal(["GET /official-images/.git/info/refs", "POST /official-images/.git/git-upload-pack"], published.Git.Requests);

        await AssertSameReadmesAsync(workspace, sources);
        await AssertChangesAsync(workspace, published, sync);
    }

    private static string[] Tags(string folder) => ["--library", folder, "--lock", Path.Join(folder, "docs.lock.json")];

    /// <summary>READMEs of what was synced are those of what the corpus has.</summary>
    private static async Task AssertSameReadmesAsync(Workspace workspace, string[] sources)
    {
        string[] build = ["build", .. sources, "--target", "library", "--target", "i386"];
        (await workspace.RunAsync([.. build, "--output", "expected", "--library", Path.Join(Corpus, "library"), "--lock", Path.Join(Corpus, "docs.lock.json")])).Ended(ExitCode.Clean);
        (await workspace.RunAsync([.. build, "--output", "actual", .. Tags("tags"), "--locked"])).Ended(ExitCode.Findings);
        (await workspace.RunAsync([.. build, "--output", "actual", .. Tags("tags")])).Ended(ExitCode.Clean);
        var expected = Directory.GetFiles(workspace.At("expected"), "README.md", SearchOption.AllDirectories);
        Assert.True(expected.Length > 200, $"{expected.Length} READMEs");
        foreach (var file in expected)
        {
            // The corpus's fragments are not in git here, so that nobody knows the commits of logos.
            var text = LogoCommit.Replace(await File.ReadAllTextAsync(file, Workspace.Cancellation));
            Assert.Equal(text, LogoCommit.Replace(await File.ReadAllTextAsync(file.Replace(workspace.At("expected"), workspace.At("actual"), StringComparison.Ordinal), Workspace.Cancellation)));
        }
    }

    private static async Task AssertChangesAsync(Workspace workspace, PublishedCorpus published, string[] sync)
    {
        var path = Path.Join(published.Folder, Python);
        var manifest = await File.ReadAllTextAsync(path, Workspace.Cancellation);
        var entries = manifest.Split("\n\n");
        var first = Array.FindIndex(entries, e => e.StartsWith("Tags: ", StringComparison.Ordinal));
        var tags = entries[first].Split('\n').Single(l => l.StartsWith("Tags: ", StringComparison.Ordinal));
        var commit = entries[^1].Split('\n').Single(l => l.StartsWith("GitCommit: ", StringComparison.Ordinal));
        var moved = entries[^1].Split('\n').Single(l => l.StartsWith("Tags: ", StringComparison.Ordinal))["Tags: ".Length..].Split(", ");
        entries[first] = entries[first].Replace(tags, tags + ", brand-new", StringComparison.Ordinal);
        entries[^1] = entries[^1].Replace(commit, "GitCommit: " + new string('e', 40), StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, string.Join("\n\n", entries), Workspace.Cancellation);
        File.Delete(Path.Join(published.Folder, "library/perl"));
        await published.CommitAsync();
        published.Requests.Clear();

        var dryRun = (await workspace.RunAsync([.. sync, "--dry-run", "--report", "json"])).Ended(ExitCode.Clean).Said("", "DOC140");

        using var json = JsonDocument.Parse(dryRun.Out);
        var image = Assert.Single(json.RootElement.GetProperty("images").EnumerateArray().ToList());
        Assert.Equal("python", image.GetProperty("image").GetString());
        Assert.Equal(["brand-new"], image.GetProperty("added").EnumerateArray().Select(t => t.GetString()));
        Assert.Empty(image.GetProperty("removed").EnumerateArray());
        Assert.Equal(moved, image.GetProperty("moved").EnumerateArray().Select(t => t.GetProperty("tag").GetString()).Where(moved.Contains));
        Assert.All(
            image.GetProperty("moved").EnumerateArray().ToList(),
            m => Assert.Contains(new string('e', 40), m.GetProperty("to").EnumerateArray().Select(c => c.GetString())));

        var table = (await workspace.RunAsync(sync)).Ended(ExitCode.Clean);
        Assert.Contains(table.OutLines, l => l.StartsWith("python added", StringComparison.Ordinal) && l.Contains("brand-new", StringComparison.Ordinal));
        Assert.StartsWith("1 image changed: 1 tag added, 0 removed, ", table.Summary, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> ReadBases(Workspace workspace)
    {
        using var lockFile = JsonDocument.Parse(workspace.Read("tags/docs.lock.json"));
        return lockFile.RootElement.GetProperty("dockerfileBases").EnumerateObject().ToDictionary(b => b.Name, b => b.Value.GetString(), StringComparer.Ordinal);
    }

    private static class LogoCommit
    {
        private const string Before = "https://raw.githubusercontent.com/docker-library/docs/";

        /// <summary>The text without the commits in its links to logos.</summary>
        public static string Replace(string text)
        {
            var at = text.IndexOf(Before, StringComparison.Ordinal);
            return at < 0 ? text : string.Concat(text.AsSpan(0, at), text.AsSpan(text.IndexOf('/', at + Before.Length)));
        }
    }
}
