using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Previewing;

/// <summary>What a preview works with, as long as <c>docs.yml</c> is unchanged.</summary>
/// <param name="Pipeline">Reads and builds.</param>
/// <param name="Build">Makes what is shown.</param>
internal sealed record PreviewSession(ReadmePipeline Pipeline, PreviewBuild Build)
{
    /// <summary>Resolves the configuration.</summary>
    /// <param name="base">The revision to compare with; null for the output folder.</param>
    /// <exception cref="Docs.Sources.Configuration.UsageException">The configuration cannot be resolved, or there is no such revision.</exception>
    public static async Task<PreviewSession> OpenAsync(PreviewLibraryRequest request, string? @base, Surroundings surroundings, CancellationToken ct)
    {
        var pipeline = ReadmePipeline.Open(request.Overrides, surroundings, withDescriptions: true);
        IPublishedReadmes published = @base is null
            ? new OutputReadmes(pipeline.Configuration, surroundings.Threads)
            : await RevisionReadmes.OpenAsync(pipeline.Configuration, @base, pipeline.Configuration.Git.Path, new GitRunner(surroundings.Trace), ct).ConfigureAwait(false);
        return new(pipeline, new(pipeline.WithDrafts(), published, SourceAddresses.OfEditor(request.Editor, surroundings.CurrentFolder), surroundings.Trace));
    }
}
