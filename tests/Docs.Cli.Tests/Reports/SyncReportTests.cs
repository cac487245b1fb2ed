using System.Globalization;
using System.Text.Json;
using Docs.Cli.Reports;
using Docs.Cli.Tests.Live;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Results;
using Docs.Sources.Library;
using Docs.Sync;

namespace Docs.Cli.Tests.Reports;

public sealed class SyncReportTests
{
    private const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string B = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    [Fact]
    public void The_table_tells_for_each_image_what_came_went_and_moved()
    {
        var lines = Write(Changed(), isJson: false).Out.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(
            [
                "Image Change What From To",
                "gone gone 1",
                "python added 3.1, 3.1-slim",
                "python removed 3.0",
                "python moved slim, latest aaaaaaaaaaaa bbbbbbbbbbbb",
                "python moved 3 aaaaaaaaaaaa aaaaaaaaaaaa, bbbbbbbbbbbb",
                "python gained s390x",
                "python lost i386",
                "ruby changed no tags",
                "ubuntu new noble",
                "4 images changed: 3 tags added, 2 removed, 3 moved; facts: +1 -0 ~0 about Dockerfiles, +0 -1 ~0 about logos; 1 image left as it is; 1 error, 0 warnings; 0.25 s",
                "",
            ],
            lines);
    }

    [Fact]
    public void Findings_go_to_standard_error_and_hosts_that_do_not_answer_decide_the_exit_code()
    {
        var result = Changed();

        Assert.StartsWith("library/java: error DOC142: ", Write(result, isJson: false).Error, StringComparison.Ordinal);
        Assert.Equal(3, SyncReport.ExitCodeOf(result));
        Assert.Equal(1, SyncReport.ExitCodeOf(result with { Plan = result.Plan! with { Failed = [] } }));
        Assert.Equal(0, SyncReport.ExitCodeOf(Unchanged()));
    }

    [Fact]
    public void A_dry_run_says_what_would_be_changed_and_that_nothing_was_written() =>
        Assert.Contains(
            "\n4 images to change: 3 tags added, 2 removed, 3 moved; facts: +1 -0 ~0 about Dockerfiles, +0 -1 ~0 about logos; nothing written; ",
            Write(Changed() with { IsDryRun = true, IsWritten = false }, isJson: false).Out,
            StringComparison.Ordinal);

    [Fact]
    public void Nothing_changed_is_said_without_a_table() => Assert.Equal("nothing changed; no findings; 0.25 s\n", Write(Unchanged(), isJson: false).Out);

    [Fact]
    public void The_JSON_has_everything_that_a_commit_message_may_tell()
    {
        using var json = JsonDocument.Parse(Write(Changed(), isJson: true).Out);
        var root = json.RootElement;

        Assert.False(root.GetProperty("dryRun").GetBoolean());
        Assert.True(root.GetProperty("written").GetBoolean());
        Assert.Equal(B, root.GetProperty("officialImages").GetProperty("to").GetProperty("commit").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("officialImages").GetProperty("from").ValueKind);
        Assert.Equal(["gone", "python", "ruby", "ubuntu"], root.GetProperty("images").EnumerateArray().Select(i => i.GetProperty("image").GetString()));
        Assert.Equal(
            $$"""{"image":"python","manifest":"changed","added":["3.1","3.1-slim"],"removed":["3.0"],"moved":[{"tag":"slim","from":["{{A}}"],"to":["{{B}}"]},{"tag":"latest","from":["{{A}}"],"to":["{{B}}"]},{"tag":"3","from":["{{A}}"],"to":["{{A}}","{{B}}"]}],"architecturesGained":["s390x"],"architecturesLost":["i386"]}""",
            JsonSerializer.Serialize(root.GetProperty("images")[1]));
        Assert.Equal(1, root.GetProperty("facts").GetProperty("dockerfileBases").GetProperty("added").GetInt32());
        Assert.Equal(1, root.GetProperty("facts").GetProperty("logoCommits").GetProperty("removed").GetInt32());
        Assert.Equal(["java"], root.GetProperty("failed").EnumerateArray().Select(i => i.GetString()));
        Assert.Equal("DOC142", root.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Nothing_from_outside_steers_the_terminal_or_is_taken_for_markup()
    {
        var result = Changed();
        var change = result.Plan!.Changes[1] with { Moved = [new("[red]x\e[31m", [IdOf(A)], [IdOf(B)])] };

        Assert.Contains("[red]x", Write(result with { Plan = result.Plan! with { Changes = [change] } }, isJson: false).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Write(result with { Plan = result.Plan! with { Changes = [change] } }, isJson: false).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_a_pipe_is_no_wider_than_anybody_reads()
    {
        var result = Changed();
        var many = Enumerable.Range(0, 500).Select(i => $"1.{i}-alpine").ToList();
        var change = result.Plan!.Changes[1] with
        {
            Added = [.. many],
            Moved = [.. many.Select(t => new TagMove(t, [.. Enumerable.Range(0, 20).Select(i => CommitId.Parse(i.ToString("x40", CultureInfo.InvariantCulture)))], [IdOf(B)]))],
        };

        var (output, _) = Write(result with { Plan = result.Plan! with { Changes = [change] } }, isJson: false);

        Assert.All(output.Split('\n')[..^2], l => Assert.InRange(l.Length, 0, 240));
        Assert.Matches("1.0-alpine, .* and 49[0-9] more", output);
    }

    [Fact]
    public void A_sync_is_reported_as_it_was_made()
    {
        using var workspace = new SyncedWorkspace();
        using var folder = TagDataFolder.OpenToRead(workspace.Configure(), _ => { });
        var plan = SyncedWorkspace.Plan(folder.Load([])!, 1);

        var text = Write(new(plan, plan.Findings, IsDryRun: true, IsWritten: false, TimeSpan.Zero), isJson: false).Out;

        Assert.Contains(
            "3 images to change: 2 tags added, 2 removed, 1 moved; facts: +1 -1 ~0 about Dockerfiles, +0 -0 ~0 about logos; nothing written; no findings; 0.00 s\n", text, StringComparison.Ordinal);
    }

    private static (string Out, string Error) Write(SyncTagDataResult result, bool isJson)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        SyncReport.Write(result, isJson, new(output, error, "/", HasColor: false, IsInteractive: false));
        return (output.ToString(), error.ToString());
    }

    private static SyncTagDataResult Unchanged()
    {
        var state = new TagData(new Dictionary<ImageName, ManifestFile>(), LockFile.Empty);
        return new(new(state, state, [], [], []), [], IsDryRun: false, IsWritten: false, TimeSpan.FromSeconds(0.25));
    }

    private static SyncTagDataResult Changed()
    {
        var dockerfiles = new Dictionary<string, string?>(StringComparer.Ordinal) { ["key"] = "fact" };
        var logo = new Dictionary<string, CommitId?>(StringComparer.Ordinal) { ["key"] = IdOf(A) };
        var manifests = new Dictionary<ImageName, ManifestFile>();
        var finding = Catalogue.BaseIsUnknown(new("library/java"), Image("java"), "key", "no answer");
        return new(
            new(
                new(manifests, LockFile.Empty with { LogoCommits = logo }),
                new(manifests, LockFile.Empty with { DockerfileBases = dockerfiles, OfficialImages = new(IdOf(B), "2026-01-02T03:04:05Z") }),
                [
                    new(Image("gone"), ManifestState.Gone, [], ["1"], [], [], []),
                    new(
                        Image("python"),
                        ManifestState.Changed,
                        ["3.1", "3.1-slim"],
                        ["3.0"],
                        [new("slim", [IdOf(A)], [IdOf(B)]), new("latest", [IdOf(A)], [IdOf(B)]), new("3", [IdOf(A)], [IdOf(A), IdOf(B)])],
                        [Architecture.Find("s390x")!],
                        [Architecture.Find("i386")!]),
                    new(Image("ruby"), ManifestState.Changed, [], [], [], [], []),
                    new(Image("ubuntu"), ManifestState.New, ["noble"], [], [], [], []),
                ],
                [Image("java")],
                [finding]),
            [finding],
            IsDryRun: false,
            IsWritten: true,
            TimeSpan.FromSeconds(0.25));
    }

    private static CommitId IdOf(string text) => CommitId.Parse(text);

    private static ImageName Image(string name) => ImageName.Parse(name);
}
