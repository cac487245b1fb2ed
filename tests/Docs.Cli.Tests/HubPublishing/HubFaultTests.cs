using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.HubPublishing;

/// <summary>Docker Hub refuses, is slow, breaks off or ignores: nothing is lost, and nothing fails silently.</summary>
public sealed class HubFaultTests
{
    // A login, 4 reads, the categories and 8 writes.
    private const int Requests = 14;

    public static TheoryData<string> PassingFaults => ["cut", "500", "429"];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_fault_at_any_request_passes(string fault)
    {
        foreach (var moment in TestRun.Moments(Requests))
        {
            var clock = new ImpatientClock(TimeSpan.FromSeconds(20));
            await using var world = await HubWorkspace.CreateAsync(new Workspace("bash", "python") { Clock = clock });
            world.Hub.Fault = (context, i) => i == moment ? AnswerAsync(fault, context, clock) : Task.FromResult(false);

            (await world.PublishAsync()).Ended(ExitCode.Clean);

            Assert.InRange(world.Hub.Requests.Count, Requests + 1, Requests + 1);
            await world.AssertPublishedAsync();
        }
    }

    [Theory]
    [InlineData("400")]
    [InlineData("403")]
    [InlineData("redirect")]
    public async Task A_write_that_is_refused_is_named_and_the_others_go_on(string fault)
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Fault = (context, _) => context.Request.Method == "PATCH" && context.Request.Path == "/v2/repositories/library/bash/" ? AnswerAsync(fault, context, TimeProvider.System) : Task.FromResult(false);

        var result = (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: cannot change the texts of library/bash: Docker Hub answers ", fault switch
        {
            "400" => "400 (full_description: Ensure this field has no more than 25000 characters.)",
            "403" => "403 (access denied); the token needs the permission 'repo:write'",
            _ => "301; a redirect is never followed",
        });

        Assert.StartsWith("3 repositories published, 0 unchanged, 1 failed;", result.Summary, StringComparison.Ordinal);
        Assert.Null(world.Hub.Repositories["library/bash"].FullDescription);
        Assert.Equal(["databases-and-storage", "security"], world.Hub.Repositories["library/bash"].Categories);
        world.Hub.Fault = static (_, _) => Task.FromResult(false);
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.AssertPublishedAsync();
    }

    [Theory]
    [InlineData("full_description", true)]
    [InlineData("full_description", false)]
    [InlineData("description", true)]
    [InlineData("description", false)]
    public async Task A_text_that_is_cut_or_ignored_without_a_word_is_an_error_that_names_the_field(string field, bool echoes)
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Echoes = echoes;
        world.Hub.Take = (name, text) => name == field ? text[..4] : text;

        (await world.PublishAsync("python", "--target", "library")).Ended(ExitCode.Failure)
            .Said($"docs: error: Docker Hub did not take '{field}' of library/python: it was sent a text of ", "bytes, and has a text of 4 bytes");
    }

    [Fact]
    public async Task An_answer_without_what_was_sent_is_compared_with_what_is_read()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Echoes = false;

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
        Assert.Equal(12, world.Hub.Requests.Count(r => r.StartsWith("GET /v2/namespaces/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Too_many_requests_are_waited_for_and_fewer_are_sent_afterwards()
    {
        var clock = new ImpatientClock(TimeSpan.FromSeconds(30));
        await using var world = await HubWorkspace.CreateAsync(new Workspace("bash", "python") { Clock = clock });
        world.Hub.Fault = (context, i) => i is 3 or 6 ? HubServer.TooManyAsync(context, clock.Now.AddSeconds(25)) : Task.FromResult(false);

        (await world.PublishAsync()).Ended(ExitCode.Clean).Said("docs: Docker Hub says that there are too many requests: waiting 25 s, then 2 requests at a time");

        Assert.Contains(TimeSpan.FromSeconds(25), clock.Waits);
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task A_wait_that_is_too_long_fails_with_its_length()
    {
        var clock = new ImpatientClock(TimeSpan.FromSeconds(20));
        await using var world = await HubWorkspace.CreateAsync(new Workspace("bash", "python") { Clock = clock });
        world.Hub.Fault = (context, _) => context.Request.Method == "PATCH" ? HubServer.TooManyAsync(context, clock.Now.AddHours(1)) : Task.FromResult(false);

        (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: cannot change the texts of library/bash: Docker Hub answers 429, too many requests; the next one is allowed in 3600 s");

        Assert.DoesNotContain(clock.Waits, w => w > TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task An_outage_that_does_not_end_ends_the_run_soon_and_the_next_run_publishes_the_rest()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.Hub = world.Files.Hub with { Requests = 1 };
        world.Hub.Fault = (context, i) => i > 0 ? HubServer.CutAsync(context) : Task.FromResult(false);

        var result = (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: ", "Docker Hub did not answer 3 other requests, so this one was not sent");

        Assert.Contains("4 failed", result.Summary, StringComparison.Ordinal);
        Assert.Equal(1 + (3 * 5), world.Hub.Requests.Count);
        world.Hub.Fault = static (_, _) => Task.FromResult(false);
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task An_outage_of_two_minutes_in_the_middle_is_a_failure_and_the_next_run_publishes_the_rest()
    {
        var clock = new ImpatientClock(TimeSpan.FromSeconds(20));
        await using var world = await HubWorkspace.CreateAsync(new Workspace("bash", "python") { Clock = clock });
        world.Files.Hub = new();
        TimeSpan Passed() => clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);
        var outage = TimeSpan.FromMinutes(2);
        world.Hub.Fault = (context, i) => i < 8 || Passed() > outage ? Task.FromResult(false) : AnswerAsync("500", context, clock);

        (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: cannot ", "Docker Hub answers 503");
        Assert.InRange(Passed(), TimeSpan.FromSeconds(1), outage);
        var before = world.Hub.Writes.Count;
        outage = TimeSpan.Zero;
        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
        Assert.InRange(world.Hub.Writes.Count - before, 1, 7);
    }

    [Fact]
    public async Task No_answer_in_time_is_a_failure()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.Hub = world.Files.Hub with { RequestTimeout = TimeSpan.FromMilliseconds(200), Retries = 0 };
        var reached = new TaskCompletionSource();
        world.Hub.Fault = async (context, i) =>
        {
            if (context.Request.Path == "/v2/namespaces/library/repositories/bash")
            {
                await Faults.Hang(context, reached);
                return true;
            }

            return false;
        };

        (await world.PublishAsync("--target", "library")).Ended(ExitCode.Failure).Said("docs: error: cannot read library/bash: no answer within 0.2 s");

        Assert.NotNull(world.Hub.Repositories["library/python"].FullDescription);
    }

    [Fact]
    public async Task An_answer_that_is_no_repository_is_a_failure_and_nothing_is_written_there()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Fault = async (context, _) => context.Request.Path == "/v2/namespaces/library/repositories/bash" && await HubServer.RefuseAsync(context, 200, "<html>Welcome</html>");

        (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: cannot read library/bash: the answer of Docker Hub has no 'description'");

        Assert.DoesNotContain(world.Hub.Writes, w => w.Contains("library/bash", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_most_four_requests_are_sent_at_a_time()
    {
        var files = new Workspace([.. Enumerable.Range(0, 12).Select(i => $"image{i}"), "bash", "python"]);
        await using var world = await HubWorkspace.CreateAsync(files);
        var (running, four) = (0, new TaskCompletionSource());
        world.Hub.Fault = async (context, _) =>
        {
            if (context.Request.Path.StartsWithSegments("/v2/namespaces"))
            {
                if (Interlocked.Increment(ref running) == 4)
                {
                    four.SetResult();
                }

                await four.Task;
            }

            return false;
        };

        (await world.PublishAsync("--dry-run")).Ended(ExitCode.Findings);

        Assert.Equal(4, world.Hub.MostAtOnce);
    }

    private static Task<bool> AnswerAsync(string fault, HttpContext context, TimeProvider clock)
    {
        switch (fault)
        {
            case "cut":
                return HubServer.CutAsync(context);
            case "429":
                return HubServer.TooManyAsync(context, clock.GetUtcNow().AddSeconds(7));
            case "400":
                return HubServer.RefuseAsync(context, 400, """{"full_description":["Ensure this field has no more than 25000 characters."]}""");
            case "403":
                return HubServer.RefuseAsync(context, 403, """{"detail":"access denied"}""");
            case "redirect":
                context.Response.Headers.Location = "/v2/repositories/library/bash";
                return HubServer.RefuseAsync(context, 301);
            default:
                return HubServer.RefuseAsync(context, 503, "<html>Service unavailable</html>");
        }
    }
}
