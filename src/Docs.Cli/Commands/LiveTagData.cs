using Docs.Model;
using Docs.Model.Findings;
using Docs.Sync;
using Docs.Transport.Git.Processes;
using Docs.Transport.Http;

namespace Docs.Cli.Commands;

/// <summary>Finds out what tag data is published, with a bar where somebody watches.</summary>
internal sealed class LiveTagData(Pipeline pipeline, RemoteRequest request, Terminal terminal, Action<string> trace)
{
    private readonly LiveSettings _settings = request.Resolve(terminal);

    /// <summary>Plans how what is in a folder becomes what is published; nothing is written but the cache.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <param name="findings">Those about what is in the folder; the plan has its own.</param>
    /// <returns>Null, with findings, where what is in the folder cannot be understood.</returns>
    /// <exception cref="UsageException">An image that was asked for is not there.</exception>
    /// <exception cref="RemoteException">The remote does not answer, or has no such commit or folder.</exception>
    public async Task<SyncPlan?> PlanAsync(TagDataFolder folder, IReadOnlyList<string> requested, List<Finding> findings, CancellationToken ct)
    {
        var images = pipeline.ListImages(findings);
        IReadOnlySet<ImageName>? asked = requested.Count == 0 ? null : ImageSelection.Of(requested, images).ToHashSet();
        if (folder.Load(findings) is not { } present)
        {
            return null;
        }

        using var web = new WebSession(terminal.Web with { Hosts = request.Hosts, RequestsPerHost = terminal.Web.Requests }, terminal.Clock);
        var sync = new TagDataSync(pipeline.Configuration, _settings, web, terminal.Git, trace);
        return await SyncProgress.ShowAsync(terminal, (progress, token) => sync.PlanAsync(present, images, asked, progress, token), ct).ConfigureAwait(false);
    }
}
