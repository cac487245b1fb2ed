namespace Docs.Tests.References;

/// <summary>Libraries and the outside world are where ARCHITECTURE.md says, and nowhere else.</summary>
public sealed class AllowedReferenceTests
{
    /// <summary>What is pure: the same inputs give the same result, on every machine and at any time.</summary>
    private static readonly string[] Pure =
    [
        "Docs.Checks", "Docs.Formatting", "Docs.Hub", "Docs.Markdown", "Docs.Model", "Docs.Publishing.ChangeReports", "Docs.Publishing.Plans", "Docs.Readmes", "Docs.Yaml",
    ];

    /// <summary>Types that plan, in folders that also do what was planned.</summary>
    private static readonly string[] Planners = ["SyncPlanner", "SyncPlan", "RepositoryPlanner", "TagDataEdit", "DockerfileParser"];

    private static readonly string[] OutsideWorld =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.StreamReader",
        "System.IO.FileSystemWatcher", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Net.Http.HttpClient", "System.Environment",
        "System.Console", "System.TimeProvider", "System.Random",
        "Docs.Transport.Files", "Docs.Transport.Git.Cache", "Docs.Transport.Git.Processes", "Docs.Transport.Git.Pushing", "Docs.Transport.Git.Reading",
    ];

    public static TheoryData<string, string[]> Libraries => new()
    {
        { "Scriban", ["Docs.Readmes.Layouts"] },
        { "Markdig", ["Docs.Markdown", "Docs.Formatting", "Docs.Hub", "Docs.Checks", "Docs.Preview"] },
        { "Octokit", ["Docs.Publishing.GitHub"] },
        { "YamlDotNet", ["Docs.Yaml", "Docs.Formatting.Yaml"] },
        { "System.CommandLine", ["Docs.Cli"] },
        { "Spectre.Console", ["Docs.Cli"] },
        { "DiffPlex", ["Docs.Pipeline.Differences", "Docs.Preview"] },
        { "AngleSharp", ["Docs.Preview", "Docs.Checks.Reading"] },
        { "Polly", ["Docs.Transport"] },
        { "SkiaSharp", ["Docs.Transport.Pictures.Drawing"] },
        { "Svg", ["Docs.Transport.Pictures.Drawing"] },
        { "Wcwidth", ["Docs.Formatting"] },
        { "Microsoft.AspNetCore", ["Docs.Preview"] },
        { "System.Console", ["Docs.Cli"] },
        { "System.Diagnostics.Process", ["Docs.Transport", "Docs.Cli.Commands"] },
        { "System.Net.Http.HttpClient", ["Docs.Transport", "Docs.Publishing.GitHub"] },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_used_where_the_architecture_says(string library, string[] folders)
    {
        var used = ProgramReferences.All.Where(r => IsBelow(r.Target, library)).ToList();

        Assert.NotEmpty(used);
        AssertNone(used.Where(r => !folders.Any(f => IsBelow(r.Folder, f))));
    }

    [Fact]
    public void What_is_pure_mentions_nothing_of_the_outside_world() =>
        AssertNone(ProgramReferences.All
            .Where(r => Pure.Any(f => IsBelow(r.Folder, f)) || Planners.Contains(r.Type))
            .Where(r => OutsideWorld.Any(o => IsBelow(r.Target, o))));

    [Fact]
    public void Every_planner_that_is_named_here_exists() =>
        Assert.All(Planners, p => Assert.Contains(ProgramReferences.All, r => r.Type == p));

    private static bool IsBelow(string name, string place) => name == place || name.StartsWith(place + ".", StringComparison.Ordinal);

    private static void AssertNone(IEnumerable<Reference> wrong)
    {
        var lines = wrong.Select(r => $"{r.Folder}.{r.Type} mentions {r.Target}").Distinct().ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
