using System.Runtime.CompilerServices;
using Docs.Sources.Configuration;
using Docs.Sources.Watching;

namespace Docs.Pipeline.Building;

/// <summary>The loop of everything that follows what is saved.</summary>
internal static class SourceWatch
{
    /// <summary>
    /// What to build again, as soon as somebody saves it: everything first, and everything once more when
    /// <c>docs.yml</c> was saved.
    /// </summary>
    /// <typeparam name="T">What is opened from a configuration, and used until it changes.</typeparam>
    /// <param name="openAsync">Resolves the configuration.</param>
    /// <param name="configurationOf">The one that was resolved.</param>
    /// <param name="watchesOutput">Whether READMEs that somebody writes are changes too.</param>
    /// <param name="failed">Called with what is wrong with a configuration that was saved. The last good one counts until the next is saved.</param>
    public static async IAsyncEnumerable<(T Opened, SourceChange Change)> FollowAsync<T>(
        Func<CancellationToken, Task<T>> openAsync,
        Func<T, Configuration> configurationOf,
        bool watchesOutput,
        Action<Exception> failed,
        [EnumeratorCancellation] CancellationToken ct)
        where T : class
    {
        var opened = await openAsync(ct).ConfigureAwait(false);
        while (true)
        {
            // Before the build: what is saved while it reads is built again.
            var configuration = configurationOf(opened);
            using var watcher = new SourceWatcher(configuration, watchesOutput);
            yield return (opened, SourceChange.None with { Everything = true });
            T? reopened = null;
            while (reopened is null)
            {
                var change = await watcher.NextAsync(ct).ConfigureAwait(false);

                // A file that is gone is about to be saved: without it, all defaults would be built, perhaps elsewhere.
                if ((change.Configuration || change.Places) && (configuration.File is not { } file || File.Exists(file)))
                {
                    reopened = await TryOpenAsync(openAsync, failed, ct).ConfigureAwait(false);
                }

                if (reopened is null)
                {
                    yield return (opened, change);
                }
            }

            opened = reopened;
        }
    }

    /// <summary>A file that was saved half-written is reported, and waited for.</summary>
    private static async Task<T?> TryOpenAsync<T>(Func<CancellationToken, Task<T>> openAsync, Action<Exception> failed, CancellationToken ct)
        where T : class
    {
        try
        {
            return await openAsync(ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            failed(e);
            return null;
        }
    }
}
