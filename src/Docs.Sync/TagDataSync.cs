using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Library;
using Docs.Sources.Loading;
using Docs.Sync.Dockerfiles;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;
using Docs.Transport.Http;

namespace Docs.Sync;

/// <summary>Finds out what tag data is published, and plans what becomes of what is here.</summary>
/// <param name="web">How servers are asked for single files.</param>
/// <param name="policy">How repositories are asked.</param>
/// <param name="trace">Told what is read and run.</param>
public sealed class TagDataSync(Configuration configuration, LiveSettings settings, WebSession web, GitPolicy policy, Action<string> trace)
{
    private const string Library = "library";

    private readonly GitRunner _git = new(trace);
    private readonly SourceLoader _loader = new(configuration, trace);

    /// <summary>Asks everybody that has to be asked, and decides; changes nothing but the cache.</summary>
    /// <param name="present">The tag data as it is.</param>
    /// <param name="images">Every image that we document.</param>
    /// <param name="asked">Those to bring up to date; null for all.</param>
    /// <param name="progress">Told how much is done, of how much, and what; by several threads.</param>
    /// <exception cref="RemoteException">The remote does not answer, or has no such commit or folder.</exception>
    public async Task<SyncPlan> PlanAsync(
        TagData present, ImmutableArray<ImageName> images, IReadOnlySet<ImageName>? asked, Action<int, int, string> progress, CancellationToken ct)
    {
        progress(0, 1, settings.Remote.Text);
        var findings = new List<Finding>();
        var tree = await LoadLibraryAsync(ct).ConfigureAwait(false);
        var published = PublishedLibrary.Parse(
            $"{settings.Remote.Text.TrimEnd('/')}/{Library}", tree.Files, tree.Commit is { } commit ? new(commit, tree.Date) : null)
            .WithUnreadable(tree.LeftOut);
        var sources = _loader.LoadVariants(images, findings);
        var needed = sources
            .Where(s => asked?.Contains(s.Key) != false && published.Manifests.GetValueOrDefault(s.Key) is { IsValid: true })
            .Select(s => NeededBases.FindLacking(NeededBases.Of(s.Value, published.Manifests[s.Key].Manifest), present.Lock.DockerfileBases))
            .Select(n => (IReadOnlyList<GitSource>)[.. n])
            .ToList();
        var bases = settings.IsOffline ? BaseAnswers.None : await FindBasesAsync(needed, present.Lock.DockerfileBases, progress, ct).ConfigureAwait(false);
        var logos = await _loader.FindLogoCommitsAsync(images, present.Lock.Docs, ct).ConfigureAwait(false);
        findings.AddRange(logos.Findings);
        var plan = SyncPlan.Of(new(present, published, sources, bases)
        {
            Asked = asked,
            LogoCommits = logos.Commits,
            Docs = logos.Head,
            LibraryDisplay = DisplayPath.Of(configuration.LibraryFolder, configuration.CurrentFolder),
        });
        return plan with { Findings = [.. plan.Findings.Concat(findings).Distinct().Order()] };
    }

    private async Task<TreeFiles> LoadLibraryAsync(CancellationToken ct) =>
        settings.IsOffline && !settings.Remote.IsFolder
            ? throw new RemoteException(settings.Remote.Text, "--offline asks no host; name a folder with --remote")
            : await new RemoteTree(_git, settings.Cache, policy).LoadAsync(settings.Remote, settings.Ref, Library, ct).ConfigureAwait(false);

    private async Task<BaseAnswers> FindBasesAsync(
        IEnumerable<IReadOnlyList<GitSource>> needed, IReadOnlyDictionary<string, string?> known, Action<int, int, string> progress, CancellationToken ct)
    {
        using var files = new FileAtCommit(_git, settings.Cache, web.Policy.Hosts.Find, policy);
        var finder = new BaseFinder(web, BaseCache.Load(settings.Cache?.Path), settings.Token, async (source, token) =>
        {
            var file = await files.LoadAsync(source, token).ConfigureAwait(false);
            return file.Content is { } content ? new(content, null) : file.IsFailure ? FetchedFile.Failed(file.Reason) : FetchedFile.Missing;
        });
        var answers = await finder.FindAsync(needed, NeededBases.Decides, known, progress, ct).ConfigureAwait(false);
        return new(
            answers.Where(a => a.Value.Failure is null).ToDictionary(a => a.Key, a => a.Value.Image, StringComparer.Ordinal),
            answers.Where(a => a.Value.Failure is not null).ToDictionary(a => a.Key, a => a.Value.Failure!, StringComparer.Ordinal));
    }
}
