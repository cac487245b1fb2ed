using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Docs.Cli.Tests.Live;

/// <summary>Servers that fail at any request: a sync ends right, or says why, and what is on the disk is whole either way.</summary>
public sealed class SyncFaultTests
{
    /// <summary>Faults that are over when somebody asks again.</summary>
    public static TheoryData<string> Passing { get; } = ["429", "429 with Retry-After", "500", "503", "reset", "reset in body", "too short", "never", "bad gzip"];

    /// <summary>Whatever else servers do.</summary>
    public static TheoryData<string> Others { get; } = ["gzip", "redirect loop", "redirect to a file", "redirect into the network", "too large", "403"];

    [Theory]
    [MemberData(nameof(Passing))]
    public Task A_fault_at_one_request_does_no_harm(string fault) => ForEachRequestAsync(fault, isOnce: true, mayFail: false);

    [Theory]
    [MemberData(nameof(Passing))]
    [MemberData(nameof(Others))]
    public Task A_server_that_begins_to_fail_leaves_whole_images(string fault) => ForEachRequestAsync(fault, isOnce: false, mayFail: fault != "gzip");

    [Theory]
    [MemberData(nameof(Others))]
    public Task A_refusal_of_one_request_leaves_whole_images(string fault) => ForEachRequestAsync(fault, isOnce: true, mayFail: fault != "gzip");

    private static async Task ForEachRequestAsync(string fault, bool isOnce, bool mayFail)
    {
        var clock = new FakeTimeProvider();
        await using var world = await PublishedWorld.CreateAsync(clock);
        var earlier = await world.SyncAsync(0);
        world.Server.Requests.Clear();
        var next = await world.SyncAsync(1);
        var all = world.Server.Requests.Count;
        Assert.InRange(all, 6, 8);
        var failed = 0;
        foreach (var at in TestRun.Moments(all))
        {
            world.Restore(earlier);
            world.Server.Requests.Clear();
            world.Fault = (context, before) => isOnce ? before == at ? CommitAsync(fault, context, clock) : null : before >= at ? CommitAsync(fault, context, clock) : null;

            var result = await world.Workspace.RunAsync(world.Sync);

            var when = $"{fault} at request {at} of {all}: {result}";
            Assert.True(result.ExitCode == ExitCode.Clean || (mayFail && result.ExitCode == ExitCode.Failure), when);
            world.AssertWhole(earlier, next, when);
            if (result.ExitCode == ExitCode.Clean)
            {
                Assert.Equal(next, world.TagData());
            }
            else
            {
                failed++;
                result.Said("", "DOC142");
                Assert.True(world.TagData()["perl"] == next["perl"], $"the others did not go on: {when}");
            }

            world.Fault = (_, _) => null;
            (await world.Workspace.RunAsync(world.Sync)).Ended(ExitCode.Clean);
            Assert.Equal(next, world.TagData());
        }

        // Otherwise nothing was put to the test.
        Assert.True(isOnce || !mayFail || failed > 0, $"{fault} harmed nobody");
    }

    private static Task CommitAsync(string fault, HttpContext context, FakeTimeProvider clock) => fault switch
    {
        "429 with Retry-After" => Faults.Status(context, 429, "0"),
        "reset" => Faults.Reset(context),
        "reset in body" => Faults.ResetInBody(context, 1000),
        "too short" => Faults.TooShort(context),
        "never" => NeverAsync(context, clock),
        "bad gzip" => Faults.BadGzip(context),
        "gzip" => GzipAsync(context),
        "redirect loop" => Faults.Redirect(context, context.Request.Path),
        "redirect to a file" => Faults.Redirect(context, "file:///etc/passwd"),
        "redirect into the network" => Faults.Redirect(context, "http://169.254.169.254/latest"),
        "too large" => Faults.Chunks(context, (1 << 20) + 1),
        _ => Faults.Status(context, int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>Does not answer for as long as a request may take; git has a clock of its own, and is cut off.</summary>
    private static async Task NeverAsync(HttpContext context, FakeTimeProvider clock)
    {
        if (context.Request.Path.Value!.Contains("/git/", StringComparison.Ordinal))
        {
            context.Abort();
            return;
        }

        var reached = new TaskCompletionSource();
        var hanging = Faults.Hang(context, reached);
        await reached.Task;
        clock.Advance(TimeSpan.FromSeconds(31));
        await hanging;
    }

    private static async Task GzipAsync(HttpContext context)
    {
        if (context.Request.Path.Value!.Contains("/git/", StringComparison.Ordinal) || context.Request.Path.Value.Contains("bbbb/1/", StringComparison.Ordinal) && context.Request.Path.Value.Contains("ruby", StringComparison.Ordinal))
        {
            await Faults.Status(context, 404);
            return;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(Encoding.ASCII.GetBytes($"FROM debian:{context.Request.Path.Value.Length}\n"));
    }
}
