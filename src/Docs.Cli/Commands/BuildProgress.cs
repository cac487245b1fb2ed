using Spectre.Console;

namespace Docs.Cli.Commands;

/// <summary>A bar for builds that take longer than a moment, where somebody watches.</summary>
internal sealed class BuildProgress(Terminal terminal, int images)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(50);

    private int _done;

    public void Advance() => Interlocked.Increment(ref _done);

    /// <summary>Shows the bar until the work is done, whatever comes of it.</summary>
    public async Task ShowWhileAsync(Task work)
    {
        if (!terminal.IsInteractive || await IsDoneWithinAsync(work, Moment).ConfigureAwait(false))
        {
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("Building images", maxValue: Math.Max(1, images));
            while (!await IsDoneWithinAsync(work, Refresh).ConfigureAwait(false))
            {
                bar.Value = Volatile.Read(ref _done);
            }
        }).ConfigureAwait(false);
    }

    private static async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time)).ConfigureAwait(false) == work;
}
