using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;

namespace Docs.Pipeline;

/// <summary>Lists images with what is built of them; writes nothing.</summary>
public sealed class ListLibrary(ListLibraryRequest request, Surroundings surroundings)
{
    /// <exception cref="UsageException">The configuration cannot be resolved, or an image that was asked for is not there.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public async Task<ListLibraryResult> RunAsync(CancellationToken ct)
    {
        var pipeline = ReadmePipeline.Open(request.Overrides, surroundings);
        var library = await pipeline.BuildAllAsync(request.Images, ct).ConfigureAwait(false);
        return new(
            [.. library.Images.Select(i => new ListedImage(
                i.Source.Name,
                [.. pipeline.Configuration.Targets.Where(i.Source.Manifest.Supports)],
                [.. i.Source.Manifest.Entries.SelectMany(e => e.Tags)],
                [.. i.Source.Manifest.Entries.SelectMany(e => e.SharedTags).Distinct()],
                i.Built.Readmes.ToDictionary(r => r.Target, r => r.Content.Length)))],
            library.Findings);
    }
}
