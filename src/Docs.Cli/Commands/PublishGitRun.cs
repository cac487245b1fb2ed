using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Docs.Cli.Checking;
using Docs.Cli.GitPublishing;
using Docs.Cli.Reports;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Publishing.Git;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs publish git</c>.</summary>
internal sealed class PublishGitRun(PublishGitRequest request, Terminal terminal)
{
    // Hosts count what is asked at the same time.
    private static readonly SemaphoreSlim Turns = new(4);

    private readonly Action<string> _trace = terminal.Trace(request.IsVerbose);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();

        // Where READMEs are in a folder is of no matter here; their place in a repository is configured on its own.
        var pipeline = Pipeline.Open(
            terminal.CurrentFolder, request.Overrides with { Path = PathPattern.Default }, _trace, withDescriptions: request.Checks);
        var destinations = GitDestination.Of(pipeline.Configuration, request, terminal);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(ct);

        // Hosts answer while READMEs are built.
        var openings = destinations.Select(p => Task.Run(() => OpenAsync(p, ending.Token), ending.Token)).ToList();
        try
        {
            var (preparation, readmes, findings) = await BuildAsync(pipeline, ct).ConfigureAwait(false);
            var options = new PublishOptions(pipeline.Configuration.Git, preparation.AllImages.ToHashSet(), request.Images.Count > 0, preparation.Snapshot.TagData)
            {
                FirstBranch = pipeline.Configuration.Readmes.DocsBranch,
                PullRequestBranch = request.PullRequestBranch,
                ForcesRemovals = request.ForcesRemovals,
                AllowsOlder = request.AllowsOlder,
            };
            var stopped = StoppedTargets(pipeline, readmes, findings);
            var ended = await Task.WhenAll(destinations.Select((destination, i) => PublishAsync(destination, openings[i], options, WantedOf(pipeline.Configuration, destination, readmes, stopped), stopped, ct))).ConfigureAwait(false);
            var targets = ended.SelectMany(t => t).ToDictionary(t => t.Plan.Target);
            var result = new PublishResult(
                request.IsDryRun,
                [.. pipeline.Configuration.Targets.Select(t => targets[t])],
                [.. findings.Concat(targets.Values.SelectMany(t => t.Plan.Findings)).Distinct().Order()],
                started.Elapsed);
            PublishReport.Write(result, request.IsJson, request.ShowsDiff, terminal);
            return result.ExitCode;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            foreach (var opening in openings)
            {
                await CloseAsync(opening).ConfigureAwait(false);
            }
        }
    }

    private async Task<RepositoryPublication> OpenAsync(GitDestination destination, CancellationToken ct)
    {
        await Turns.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await RepositoryPublication.OpenAsync(
                new GitRunner(_trace), terminal.CacheFolder, destination.Address, terminal.Git, terminal.GitTokens.Find(destination.Address), _trace, ct).ConfigureAwait(false);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task CloseAsync(Task<RepositoryPublication> opening)
    {
        try
        {
            (await opening.ConfigureAwait(false)).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // It was never open; that is told where it is used.
        }
    }

    /// <summary>All READMEs that were asked for, by target.</summary>
    private async Task<(Preparation Preparation, ILookup<Target, Readme> Readmes, List<Finding> Findings)> BuildAsync(Pipeline pipeline, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync(request.Images, ct).ConfigureAwait(false);
        var readmes = new ConcurrentBag<Readme>();
        var outcome = await BuildProgress.ShowAsync(
            terminal,
            preparation.Snapshot.Images.Length,
            advance => pipeline.Build(
                preparation,
                (_, built) =>
                {
                    foreach (var readme in built.Readmes)
                    {
                        readmes.Add(readme);
                    }

                    advance();
                },
                ct)).ConfigureAwait(false);
        var findings = outcome.Findings.ToList();
        if (request.Checks)
        {
            var exemptions = new Exemptions(pipeline.Configuration.Exemptions);
            var check = new ImageChecker(pipeline, withLinks: false, _trace).Check(preparation, request.Images.Count == 0, changed: null, ct);
            findings = [.. findings.Concat(check.Findings.Where(f => !exemptions.Cover(f))).Distinct()];
        }

        return (preparation, readmes.ToLookup(r => r.Target), findings);
    }

    /// <summary>Targets that no repository need be asked about, with the findings that are theirs alone.</summary>
    private static Dictionary<Target, ImmutableArray<Finding>> StoppedTargets(Pipeline pipeline, ILookup<Target, Readme> readmes, List<Finding> findings)
    {
        var configuration = pipeline.Configuration;
        if (findings.Any(f => f.Severity == Severity.Error))
        {
            return configuration.Targets.ToDictionary(t => t, _ => ImmutableArray<Finding>.Empty);
        }

        var warning = new SourceLocation(DisplayPath.Of(Path.Join(configuration.TemplatesFolder, "autogenerated-warning.md"), configuration.CurrentFolder));
        return configuration.Targets
            .Select(t => readmes[t].Where(r => !GeneratedFile.IsOne(r.Content.Span)).MinBy(r => r.Image))
            .OfType<Readme>()
            .ToDictionary(r => r.Target, r => ImmutableArray.Create(Catalogue.ReadmeLacksWarning(warning, r.Target, r.Image)));
    }

    private static List<TargetReadmes> WantedOf(
        Configuration configuration, GitDestination destination, ILookup<Target, Readme> readmes, Dictionary<Target, ImmutableArray<Finding>> stopped) =>
        [.. destination.Targets
            .Where(t => !stopped.ContainsKey(t))
            .Select(t => new TargetReadmes(t, configuration.Readmes.NamespaceOf(t), [.. readmes[t].OrderBy(r => r.Image)]))];

    /// <summary>Plans or publishes the targets of one repository.</summary>
    private async Task<IReadOnlyList<PublishedTarget>> PublishAsync(
        GitDestination destination,
        Task<RepositoryPublication> opening,
        PublishOptions options,
        List<TargetReadmes> wanted,
        Dictionary<Target, ImmutableArray<Finding>> stopped,
        CancellationToken ct)
    {
        var all = destination.Targets.ToDictionary(
            t => t, t => new TargetPlan(t, "", TargetState.Stopped) { Findings = stopped.GetValueOrDefault(t, []) });
        IReadOnlyDictionary<string, string> before = ImmutableDictionary<string, string>.Empty;
        if (wanted.Count > 0)
        {
            try
            {
                var repository = await opening.ConfigureAwait(false);
                await Turns.WaitAsync(ct).ConfigureAwait(false);
                try
                {
                    foreach (var plan in request.IsDryRun
                        ? await repository.PlanAsync(options, wanted, ct).ConfigureAwait(false)
                        : await repository.ApplyAsync(options, wanted, ct).ConfigureAwait(false))
                    {
                        all[plan.Target] = plan;
                    }

                    if (request.ShowsDiff)
                    {
                        before = await repository.LoadTextsAsync(all.Values, ct).ConfigureAwait(false);
                    }
                }
                finally
                {
                    Turns.Release();
                }
            }
            catch (RemoteException e)
            {
                foreach (var target in wanted.Select(w => w.Target).Where(t => all[t].State is TargetState.Stopped && all[t].Findings.IsEmpty))
                {
                    all[target] = all[target] with { State = TargetState.Failed, Failure = e.Message };
                }
            }
        }

        return [.. destination.Targets.Select(t => new PublishedTarget(destination.Address, all[t]) { Before = before })];
    }
}
