using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;
using Docs.Sync;
using Docs.Transport.Git.Processes;
using Docs.Transport.Http;

namespace Docs.Pipeline.Building;

/// <summary>Finds out what tag data is published.</summary>
internal sealed class LiveTagData(ReadmePipeline pipeline, TagDataRemote remote, Surroundings surroundings)
{
    private readonly LiveSettings _settings = remote.Resolve(surroundings);

    /// <summary>Plans how the tag data of a folder becomes the published; nothing is written but the cache.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <param name="findings">Those about the tag data of the folder; the plan has its own.</param>
    /// <param name="progress">Who wants to know how far it is; null for nobody.</param>
    /// <returns>Null, with findings, where the tag data of the folder has errors.</returns>
    /// <exception cref="UsageException">An image that was asked for is not there.</exception>
    /// <exception cref="RemoteException">The remote does not answer, or has no such commit or folder.</exception>
    public async Task<SyncPlan?> PlanAsync(
        TagDataFolder folder, IReadOnlyList<string> requested, List<Finding> findings, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var images = pipeline.ListImages(findings);
        IReadOnlySet<ImageName>? asked = requested.Count == 0 ? null : new ImageSelection(pipeline.Configuration).Find(requested, images).ToHashSet();
        if (folder.Load(findings) is not { } present)
        {
            return null;
        }

        using var web = new WebSession(surroundings.Web with { Hosts = remote.Hosts, RequestsPerHost = surroundings.Web.Requests }, surroundings.Clock);
        var sync = new TagDataSync(pipeline.Configuration, _settings, web, surroundings.Git, surroundings.Trace);
        return await sync.PlanAsync(present, images, asked, (done, all, what) => progress?.Report(new(done, all, what)), ct).ConfigureAwait(false);
    }
}
