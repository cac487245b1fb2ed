using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;
using Docs.Sync;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline;

/// <summary>Brings the tag data of the library folder and the lock file up to date.</summary>
public sealed class SyncTagData(SyncTagDataRequest request, Surroundings surroundings)
{
    /// <param name="progress">Who wants to know how far the sync is; null for nobody.</param>
    /// <exception cref="UsageException">The configuration, an image or the remote that was asked for is wrong.</exception>
    /// <exception cref="RemoteException">The remote does not answer, or has no such commit or folder.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public async Task<SyncTagDataResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();
        var pipeline = ReadmePipeline.Open(OverridesOfPlainCheckout() with { MakesLibrary = true }, surroundings);
        if (ForeignLibrary.Find(pipeline.Configuration) is { } foreign)
        {
            throw new UsageException([foreign]);
        }

        var live = new LiveTagData(pipeline, request.Remote, surroundings);
        var findings = new List<Finding>();
        using var folder = OpenFolder(pipeline.Configuration, ct);
        var plan = await live.PlanAsync(folder, request.Images, findings, progress, ct).ConfigureAwait(false);
        var isWritten = plan is not null && !request.IsDryRun && folder.Apply(plan, ct);
        return new(
            plan,
            plan is null ? findings : [.. findings.Concat(plan.Findings).Distinct().Order()],
            request.IsDryRun,
            isWritten,
            surroundings.Clock.GetElapsedTime(started));
    }

    /// <summary>In a plain checkout the cache is filled: the official images beside it are somebody else's.</summary>
    private ConfigurationOverrides OverridesOfPlainCheckout()
    {
        var isConfigured = request.Overrides.Library is not null || ConfigurationFile.Find(surroundings.CurrentFolder) is not null;
        if (isConfigured || PlainCheckout.Find(surroundings.CurrentFolder, request.Overrides, surroundings.CacheFolder)?.CachedLibrary is not { } library)
        {
            return request.Overrides;
        }

        return request.Overrides with { Library = library };
    }

    private TagDataFolder OpenFolder(Configuration configuration, CancellationToken ct)
    {
        if (request.IsDryRun)
        {
            return TagDataFolder.OpenToRead(configuration, surroundings.Trace);
        }

        try
        {
            Directory.CreateDirectory(configuration.LibraryFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && configuration.LibraryFolder == configuration.Plain?.CachedLibrary)
        {
            throw new IOException($"the tag data of this checkout cannot be kept in the cache, '{surroundings.CacheFolder}': {e.Message}; name another folder with --library", e);
        }

        return TagDataFolder.OpenToWrite(configuration, surroundings.Trace, () => surroundings.Notice("waiting for another sync of the same folder"), ct);
    }
}
