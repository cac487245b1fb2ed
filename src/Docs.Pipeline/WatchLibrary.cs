using System.Runtime.CompilerServices;
using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;

namespace Docs.Pipeline;

/// <summary>Builds READMEs, and builds again what a saved file affects, until it is cancelled.</summary>
public sealed class WatchLibrary(BuildLibraryRequest request, Surroundings surroundings)
{
    /// <summary>The builds, each when it is due: all READMEs first. A build that fails does not end the watch.</summary>
    /// <param name="failed">Called with what is wrong with a <c>docs.yml</c> that was saved; until the next one is saved the last good one counts.</param>
    /// <exception cref="UsageException">The configuration cannot be resolved at the beginning, or what was asked for is no name of an image.</exception>
    public async IAsyncEnumerable<WatchedBuild> FollowAsync(Action<Exception> failed, [EnumeratorCancellation] CancellationToken ct)
    {
        var build = new BuildLibrary(request, surroundings);
        var sources = SourceWatch.FollowAsync(_ => Task.FromResult(build.Open()), p => p.Configuration, watchesOutput: false, failed, ct);
        await foreach (var (pipeline, change) in sources.ConfigureAwait(false))
        {
            // An image that is not there yet may come; what is no name never will.
            var requested = new ImageSelection(pipeline.Configuration).Parse(request.Images);
            var images = change.Everything ? request.Images : [.. change.Images.Where(i => requested.Count == 0 || requested.Contains(i)).Select(i => i.Value)];
            if (change.Everything || images.Count > 0)
            {
                yield return new((progress, token) => build.BuildAsync(pipeline, images, progress, token));
            }
        }
    }
}
