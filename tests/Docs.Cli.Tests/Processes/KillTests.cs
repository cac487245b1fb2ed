using System.Diagnostics;

namespace Docs.Cli.Tests.Processes;

/// <summary>A build that is killed at any moment leaves whole files, and the next one finishes the job.</summary>
public sealed class KillTests
{
    private const int Images = 40;

    /// <summary>So long that the lines about writing READMEs fill a pipe, see <see cref="RunningProgram.StartHeld"/>.</summary>
    private static readonly string Output = Path.Join([.. Enumerable.Repeat(new string('o', 250), 4)]);

    private static readonly int Rounds = TestRun.Rounds(50);

    [Fact]
    public async Task A_killed_build_leaves_whole_files_and_the_next_one_finishes_the_job()
    {
        using var workspace = new Workspace();
        var versions = new[] { await BuildVersionAsync(workspace, 0), await BuildVersionAsync(workspace, 1) };
        var whole = await MeasureAsync(workspace);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (killed, mixed, left) = (0, 0, 0);

        for (var round = 0; round < Rounds; round++)
        {
            var (now, next) = (versions[round % 2], versions[(round + 1) % 2]);
            WriteSources(workspace, (round + 1) % 2);
            // Every other one while it writes. Each processor has said of one file at most that it writes it, and has not done so yet.
            var isWriting = round % 2 == 0;
            using (var program = isWriting ? StartHeld(workspace, Environment.ProcessorCount + random.Next(1, Images / 2)) : RunningProgram.StartDocs(workspace.Root, "build", "--output", Output))
            {
                killed += await (isWriting ? program.KillWhenHeldAsync(Workspace.Cancellation) : program.KillAfterAsync(whole * random.NextDouble(), Workspace.Cancellation)) ? 1 : 0;
            }

            var (replaced, temporary) = AssertWhole(workspace, now, next, $"seed {seed}, round {round}");
            var isMixed = replaced > 0 && replaced < next.Count;
            mixed += isMixed ? 1 : 0;
            left += temporary > 0 ? 1 : 0;

            var mended = await workspace.RunAsync("build", "--output", Output);
            Assert.True(mended.ExitCode == 0, $"seed {seed}, round {round}: {mended}");
            Assert.Equal(next.Keys.Order(StringComparer.Ordinal), FilesIn(workspace).Order(StringComparer.Ordinal));
            Assert.Equal((next.Count, 0), AssertWhole(workspace, next, next, $"seed {seed}, round {round}, the run after"));
        }

        // Otherwise this proved nothing.
        Assert.True(mixed > (TestRun.IsComplete ? Rounds / 4 : 0), $"seed {seed}: {mixed} of {Rounds} runs were killed while they wrote");
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}: of {Rounds} runs {killed} were killed, {mixed} of them while writing; {left} left temporary files");
    }

    private static RunningProgram StartHeld(Workspace workspace, int file) =>
        RunningProgram.StartHeld("docs: write ", file, BuiltProgram.FullPath, workspace.Root, new Dictionary<string, string?>(), "build", "--output", Output, "--verbose");

    private static void WriteSources(Workspace workspace, int version)
    {
        for (var i = 0; i < Images; i++)
        {
            var lines = Enumerable.Repeat($"A line of version {version}.", version == 0 ? 100 : 150);
            workspace.Write($"docs-src/image{i}/content.md", string.Join('\n', lines));
        }
    }

    /// <summary>Builds a version whole, and tells the bytes of each README by its path.</summary>
    private static async Task<Dictionary<string, byte[]>> BuildVersionAsync(Workspace workspace, int version)
    {
        for (var i = 0; i < Images; i++)
        {
            workspace.AddImage($"image{i}");
        }

        WriteSources(workspace, version);
        (await workspace.RunAsync("build", "--output", Output)).Ended(0);
        return FilesIn(workspace).ToDictionary(f => f, f => File.ReadAllBytes(workspace.At(Path.Join(Output, f))));
    }

    /// <summary>How long the executable takes to replace every README; afterwards version 0 is built.</summary>
    private static async Task<TimeSpan> MeasureAsync(Workspace workspace)
    {
        var longest = TimeSpan.Zero;
        foreach (var version in (int[])[0, 1, 0])
        {
            WriteSources(workspace, version);
            var started = Stopwatch.GetTimestamp();
            using var program = RunningProgram.StartDocs(workspace.Root, "build", "--output", Output);
            (await program.EndAsync(Workspace.Cancellation)).Ended(0);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
        }

        return longest;
    }

    /// <summary>Fails unless each README is one of two versions; tells how many are the new one, and how many files are none.</summary>
    private static (int Replaced, int Others) AssertWhole(
        Workspace workspace, Dictionary<string, byte[]> old, Dictionary<string, byte[]> next, string where)
    {
        var replaced = 0;
        foreach (var (path, expected) in next)
        {
            var actual = File.ReadAllBytes(workspace.At(Path.Join(Output, path)));
            var isNew = actual.AsSpan().SequenceEqual(expected);
            Assert.True(isNew || actual.AsSpan().SequenceEqual(old[path]), $"{where}: {path} is torn, it has {actual.Length} bytes");
            replaced += isNew ? 1 : 0;
        }

        return (replaced, FilesIn(workspace).Count(f => !next.ContainsKey(f) && f != ".docs-build.lock"));
    }

    private static IEnumerable<string> FilesIn(Workspace workspace) =>
        Directory.GetFiles(workspace.At(Output), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(f => Path.GetRelativePath(workspace.At(Output), f));
}
