using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Origins;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Previewing;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Pipeline.Starting;
using Docs.Readmes;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline;

/// <summary>
/// Sets up a checkout of docker-library/docs, or a new project in an empty folder, and proves that what is built there is
/// what is there. What exists is never changed, so a second run only proves.
/// </summary>
public sealed class InitializeLibrary(InitializeLibraryRequest request, Surroundings surroundings)
{
    private readonly string _current = surroundings.CurrentFolder;

    /// <param name="progress">Who wants to know how far the sync is; null for nobody.</param>
    /// <exception cref="UsageException">The folder is neither a checkout nor empty, or its <c>docs.yml</c> is wrong.</exception>
    /// <exception cref="RemoteException">The tag data cannot be fetched; the next run goes on from here.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public async Task<InitializeLibraryResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var (made, isProject) = MakeConfiguration();
        var pipeline = ReadmePipeline.Open(new ConfigurationOverrides(), surroundings);
        var sync = HasTagData(pipeline.Configuration) ? null : await SyncAsync(progress, ct).ConfigureAwait(false);
        if (isProject)
        {
            await new BuildLibrary(new(new(), []), surroundings).RunAsync(progress, ct).ConfigureAwait(false);
        }

        var (proof, findings) = await ProveAsync(pipeline, isProject, ct).ConfigureAwait(false);
        var top = Path.GetDirectoryName(pipeline.Configuration.File)!;
        return new(
            [.. made.Select(m => DisplayPath.Of(Path.Join(top, m), _current))],
            sync,
            proof,
            Directory.Exists(Path.Join(top, PlainCheckout.Templates)) ? ScriptsOfCheckout.Find(top) : [],
            findings);
    }

    private (ImmutableArray<string> Made, bool IsProject) MakeConfiguration()
    {
        if (ConfigurationFile.Find(_current) is not null)
        {
            return ([], false);
        }

        if (PlainCheckout.Find(_current, new(), cacheFolder: null) is { } checkout)
        {
            // A configuration whose folder of tag data is missing would be wrong.
            WholeFile.CreateFolder(Path.Join(checkout.Top, CheckoutConfiguration.Library));
            WholeFile.Add(Path.Join(checkout.Top, ConfigurationFile.Name), Encoding.UTF8.GetBytes(CheckoutConfiguration.Text));
            return ([ConfigurationFile.Name], false);
        }

        return StarterProject.Fits(_current)
            ? (StarterProject.Write(_current), true)
            : throw new UsageException([Catalogue.FolderIsTaken(PlainCheckout.Templates)]);
    }

    /// <summary>Whether there is a manifest of any image: a lock file alone is none, though an image could have its name.</summary>
    private static bool HasTagData(Configuration configuration) =>
        Directory.EnumerateFiles(configuration.LibraryFolder).Select(Path.GetFileName).Any(name => name != Configuration.LockFileName && ImageName.TryParse(name!, out _));

    private async Task<SyncTagDataResult> SyncAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        try
        {
            return await new SyncTagData(new(new(), [], request.Remote, IsDryRun: false), surroundings).RunAsync(progress, ct).ConfigureAwait(false);
        }
        catch (RemoteException)
        {
            surroundings.Notice($"{ConfigurationFile.Name} is made, but there is no tag data yet; run 'docs init' again to go on");
            throw;
        }
    }

    /// <summary>Builds everything, in memory, and compares it with what is committed, or with what is there where nothing is.</summary>
    private async Task<(ReadmeProof Proof, ImmutableArray<Finding> Findings)> ProveAsync(ReadmePipeline pipeline, bool isProject, CancellationToken ct)
    {
        var (configuration, git) = (pipeline.Configuration, new GitRunner(surroundings.Trace));
        var preparation = await pipeline.PrepareAsync([], ct).ConfigureAwait(false);
        var built = new ConcurrentBag<(ImageSource Source, BuiltImage Built)>();
        var outcome = pipeline.Build(preparation, (source, image) => built.Add((source, image)), ct);

        var isCommitted = !isProject && (await RevisionCommit.FindAsync(git, configuration.SourceFolder, "HEAD", ct).ConfigureAwait(false)).Commit is not null;
        IPublishedReadmes there = isCommitted
            ? await RevisionReadmes.OpenAsync(configuration, "HEAD", configuration.Path, git, ct).ConfigureAwait(false)
            : new OutputReadmes(configuration, surroundings.Threads);

        var reasons = new List<(string Reason, ImageName Image)>();
        var trace = pipeline.Tracer(preparation);
        foreach (var (source, image) in built)
        {
            var origins = new Lazy<ImmutableArray<OriginMap>>(() => trace(source, image));
            var published = await there.LoadAsync(image.Readmes, ct).ConfigureAwait(false);
            var manifest = pipeline.LocationOfManifest(source.Name).Path;
            for (var i = 0; i < image.Readmes.Length; i++)
            {
                var at = i;
                if (ReadmeComparer.FindReason(image.Readmes[i], published[i], () => origins.Value[at], p => p == manifest) is { } reason)
                {
                    reasons.Add((reason, source.Name));
                }
            }
        }

        var missing = preparation.AllImages.Except(built.Select(b => b.Source.Name));
        reasons.AddRange(missing.SelectMany(i => configuration.Targets.Select(_ => ("cannot be built, see the findings", i))));
        return (
            new(isCommitted ? "as committed" : "as they are here", preparation.AllImages.Length * configuration.Targets.Length, Grouped(reasons)),
            [.. outcome.Findings.Distinct().Order()]);
    }

    private static ImmutableArray<ReadmeDifference> Grouped(IEnumerable<(string Reason, ImageName Image)> reasons) =>
        [.. reasons
            .GroupBy(r => r.Reason, r => r.Image, StringComparer.Ordinal)
            .Select(g => new ReadmeDifference(g.Key, [.. g.Order()]))
            .OrderByDescending(d => d.Images.Length)
            .ThenBy(d => d.Reason, StringComparer.Ordinal)];
}
