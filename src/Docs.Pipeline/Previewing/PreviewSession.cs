using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Preview;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Previewing;

/// <summary>What a preview works with, as long as <c>docs.yml</c> is unchanged.</summary>
/// <param name="Pipeline">Reads and builds.</param>
/// <param name="Build">Makes what is shown.</param>
internal sealed record PreviewSession(ReadmePipeline Pipeline, PreviewBuild Build)
{
    /// <summary>Resolves the configuration.</summary>
    /// <param name="base">The revision to compare with; null for the output folder.</param>
    /// <param name="sources">Where sources are opened; null for nowhere.</param>
    /// <exception cref="Docs.Sources.Configuration.UsageException">The configuration cannot be resolved, or there is no such revision.</exception>
    public static async Task<PreviewSession> OpenAsync(PreviewLibraryRequest request, string? @base, SourceAddress? sources, Surroundings surroundings, CancellationToken ct)
    {
        var pipeline = ReadmePipeline.Open(request.Overrides, surroundings, withDescriptions: true);
        IPublishedReadmes published = @base is null
            ? new OutputReadmes(pipeline.Configuration, surroundings.Threads)
            : await RevisionReadmes.OpenAsync(pipeline.Configuration, @base, pipeline.Configuration.Git.Path, new GitRunner(surroundings.Trace), ct).ConfigureAwait(false);
        var earlier = @base is null || @base.Contains(RevisionReadmes.TargetField, StringComparison.Ordinal)
            ? null
            : new EarlierFindings(new(request.Overrides, surroundings, completeAsync: null), pipeline.Configuration, @base);
        return new(pipeline, new(pipeline.WithDrafts(), published, sources, earlier, surroundings.Trace));
    }
}
