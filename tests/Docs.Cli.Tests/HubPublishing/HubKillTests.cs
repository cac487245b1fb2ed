using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.HubPublishing;

/// <summary>A run that is killed at any request: the next one finishes, and sends only what is missing.</summary>
public sealed class HubKillTests
{
    // A login, 4 reads, the categories, 8 writes, and of the logo: a read, a write and a read.
    private const int Requests = 17;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_at_any_request_the_next_run_sends_only_what_is_missing(bool isCarriedOut)
    {
        foreach (var moment in TestRun.Moments(Requests))
        {
            await using var world = await HubWorkspace.CreateAsync();
            world.Files.Write("docs-src/python/logo-120.png", Pictures.Png(120, 120));
            RunningProgram? program = null;
            var (started, killed) = (new TaskCompletionSource(), new TaskCompletionSource());
            world.Hub.Fault = async (context, i) =>
            {
                if (i > moment)
                {
                    // Sent at the same time: lost with the process.
                    await killed.Task;
                    return await HubServer.CutAsync(context);
                }

                if (i < moment)
                {
                    return false;
                }

                // The request is here, whatever becomes of its sender.
                context.Request.EnableBuffering();
                await context.Request.Body.CopyToAsync(Stream.Null, CancellationToken.None);
                context.Request.Body.Position = 0;
                context.RequestAborted = CancellationToken.None;
                await started.Task;
                Assert.True(await program!.KillAfterAsync(TimeSpan.Zero, CancellationToken.None));
                killed.SetResult();
                return !isCarriedOut && await HubServer.CutAsync(context);
            };
            using (program = HubProcess.Start(world, HubServer.Secret, "--logos"))
            {
                started.SetResult();
                await killed.Task.WaitAsync(TimeSpan.FromSeconds(60), Workspace.Cancellation);
                Assert.NotEqual(ExitCode.Clean, await program.ExitAsync());
            }

            await world.Hub.WaitUntilIdleAsync();
            world.Hub.Fault = static (_, _) => Task.FromResult(false);
            var missing = MissingIn(world.Hub).ToList();
            var before = world.Hub.Writes.Count;
            (await world.PublishAsync("--logos")).Ended(ExitCode.Clean);

            Assert.Equal(missing.Order(), world.Hub.Writes.Skip(before).Order());
            await world.AssertPublishedAsync();
            Assert.Equal(Pictures.Png(120, 120), world.Hub.Repositories["library/python"].Logo?.ToArray());
        }
    }

    private static IEnumerable<string> MissingIn(HubServer hub)
    {
        foreach (var (name, repository) in hub.Repositories)
        {
            if (repository.FullDescription is null)
            {
                yield return $"PATCH /v2/repositories/{name}/";
            }

            if (repository.Categories.Count == 0)
            {
                yield return $"PATCH /v2/repositories/{name}/categories/";
            }
        }

        if (hub.Repositories["library/python"].Logo is null)
        {
            yield return "POST /api/media/repos_logo/v1/library%2Fpython/upload";
        }
    }
}
