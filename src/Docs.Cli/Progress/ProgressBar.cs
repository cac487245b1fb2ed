using System.Globalization;
using Docs.Cli.Processes;
using Docs.Model;
using Docs.Pipeline.Results;
using Spectre.Console;

namespace Docs.Cli.Progress;

/// <summary>A bar for work that takes longer than a moment, where somebody watches: how much is done, and what is being fetched.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(50);

    /// <summary>Does the work, with a bar where that makes sense.</summary>
    /// <param name="title">What the bar is called.</param>
    /// <param name="work">Is handed what it reports to; null where nobody watches.</param>
    public static Task<T> ShowAsync<T>(Terminal terminal, string title, Func<IProgress<StepsDone>?, CancellationToken, Task<T>> work, CancellationToken ct)
        where T : class =>
        terminal.IsInteractive ? ShowBarAsync(terminal, title, work, ct) : work(null, ct);

    private static async Task<T> ShowBarAsync<T>(Terminal terminal, string title, Func<IProgress<StepsDone>?, CancellationToken, Task<T>> work, CancellationToken ct)
        where T : class
    {
        var latest = new LatestProgress();
        var working = Task.Run(() => work(latest, ct), ct);
        if (!await IsDoneWithinAsync(working, Moment).ConfigureAwait(false))
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                // Standard error is known to be a terminal; what standard output is does not matter.
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                ColorSystem = terminal.HasErrorColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(PrintedWriter.Raw(terminal.Error)),
            });
            await console.Progress().AutoClear(true).StartAsync(async context =>
            {
                var bar = context.AddTask(title);
                while (!await IsDoneWithinAsync(working, Refresh).ConfigureAwait(false))
                {
                    var now = latest.Value;
                    bar.MaxValue = Math.Max(1, now.All);
                    bar.Value = now.Done;
                    bar.IsIndeterminate = now.Done == 0;
                    bar.Description = Markup.Escape(
                        now.What.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{now.Done}/{now.All} {Shortened(Printable.Of(now.What))}")
                        : now.Done == 0 && terminal.Activity.Latest is { Length: > 0 } activity ? $"{title}: {Printable.Of(activity)}"
                        : title);
                }
            }).ConfigureAwait(false);
        }

        return await working.ConfigureAwait(false);
    }

    /// <summary>The same for work that reports no steps.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, string title, Func<CancellationToken, Task<T>> work, CancellationToken ct)
        where T : class =>
        ShowAsync(terminal, title, (_, token) => work(token), ct);

    private static async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time)).ConfigureAwait(false) == work;

    // The end says more than the beginning, which is the same for all.
    private static string Shortened(string text) => text.Length <= 60 ? text : "…" + text[^59..];
}
