using Spectre.Console;

namespace Docs.Cli.Commands;

/// <summary>A bar for builds that take longer than a moment, where somebody watches.</summary>
internal static class BuildProgress
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(50);

    /// <summary>Does the work, with a bar where that makes sense.</summary>
    /// <param name="images">How many times the work will report an advance.</param>
    /// <param name="work">Is handed what it calls after each image.</param>
    public static Task<T> ShowAsync<T>(Terminal terminal, int images, Func<Action, T> work)
        where T : class =>
        terminal.IsInteractive ? ShowBarAsync(terminal, images, work) : Task.FromResult(work(static () => { }));

    private static async Task<T> ShowBarAsync<T>(Terminal terminal, int images, Func<Action, T> work)
        where T : class
    {
        var done = 0;
        var working = Task.Run(() => work(() => Interlocked.Increment(ref done)));
        if (!await IsDoneWithinAsync(working, Moment).ConfigureAwait(false))
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
            await console.Progress().AutoClear(true).StartAsync(async context =>
            {
                var bar = context.AddTask("Building images", maxValue: Math.Max(1, images));
                while (!await IsDoneWithinAsync(working, Refresh).ConfigureAwait(false))
                {
                    bar.Value = Volatile.Read(ref done);
                }
            }).ConfigureAwait(false);
        }

        return await working.ConfigureAwait(false);
    }

    private static async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time)).ConfigureAwait(false) == work;
}
