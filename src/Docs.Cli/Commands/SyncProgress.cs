using System.Globalization;
using Spectre.Console;

namespace Docs.Cli.Commands;

/// <summary>A bar for a sync that takes longer than a moment, where somebody watches: how much is done, and what is being fetched.</summary>
internal static class SyncProgress
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Does the work, with a bar where that makes sense.</summary>
    /// <param name="work">Is handed what it tells: how much is done, of how much, and what.</param>
    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<Action<int, int, string>, CancellationToken, Task<T>> work, CancellationToken ct)
        where T : class
    {
        if (!terminal.IsInteractive)
        {
            return await work(static (_, _, _) => { }, ct).ConfigureAwait(false);
        }

        var state = new State(0, 1, "");
        var working = Task.Run(() => work((done, all, what) => Volatile.Write(ref state, new(done, all, what)), ct), ct);
        if (await Task.WhenAny(working, Task.Delay(Moment, ct)).ConfigureAwait(false) != working)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
            await console.Progress().AutoClear(true).StartAsync(async context =>
            {
                var bar = context.AddTask("Syncing");
                while (!working.IsCompleted)
                {
                    var now = Volatile.Read(ref state);
                    bar.MaxValue = Math.Max(1, now.All);
                    bar.Value = now.Done;
                    bar.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{now.Done}/{now.All} {Shortened(now.What)}"));
                    await Task.WhenAny(working, Task.Delay(Refresh, CancellationToken.None)).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }

        return await working.ConfigureAwait(false);
    }

    // The end tells more than the beginning, which is the same for all.
    private static string Shortened(string text) => text.Length <= 60 ? text : "…" + text[^59..];

    private sealed record State(int Done, int All, string What);
}
