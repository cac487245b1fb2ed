using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Reporting;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline;

/// <summary>Finds out what the checked-out commit changes in READMEs and findings.</summary>
public sealed class ReportChanges(ReportChangesRequest request, Surroundings surroundings)
{
    private readonly string _base = request.Base ?? throw new ArgumentException("expected a revision", nameof(request));

    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    /// <exception cref="UsageException">The configuration or the base is wrong, or sources are not committed.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public async Task<ChangeReport> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var pipeline = ReadmePipeline.Open(request.Overrides, surroundings, withDescriptions: true);
        var (configuration, git) = (pipeline.Configuration, new GitRunner(surroundings.Trace));
        var head = await RequestedRevision.FindAsync(git, configuration.SourceFolder, "HEAD", ct).ConfigureAwait(false);
        var @base = await FindBaseAsync(head, configuration, git, ct).ConfigureAwait(false);
        var preparation = await pipeline.PrepareAsync([], ct).ConfigureAwait(false);
        await RefuseUncommittedAsync(head, configuration, preparation, git, ct).ConfigureAwait(false);
        using var revision = await RevisionState.OpenAsync(configuration, request.Overrides, @base.ToString(), static _ => true, surroundings, ct).ConfigureAwait(false);
        var earlier = ReadmePipeline.Open(revision.Configuration, surroundings, withDescriptions: true);
        var before = LibraryState.Build(earlier, await RevisionState.PrepareAsync(earlier, preparation.Snapshot, static _ => true, ct).ConfigureAwait(false), surroundings, progress: null, ct);
        var after = LibraryState.Build(pipeline, preparation, surroundings, progress, ct);

        var older = revision.ToWorkTree(before.Findings, configuration.CurrentFolder).ToList();
        return new(
            head.Id,
            @base,
            WithinLimits(new LibraryComparison(before, after).Compare(surroundings.Threads, ct)),
            Reported(new OlderFindings(older).Without(after.Findings), head.Top, configuration),
            Reported(new OlderFindings(after.Findings).Without(older), head.Top, configuration));
    }

    /// <summary>The commit with which the checked-out one began: what others did since on the base's branch does not count.</summary>
    private async Task<CommitId> FindBaseAsync(RevisionCommit head, Configuration configuration, GitRunner git, CancellationToken ct)
    {
        var named = await RequestedRevision.FindAsync(git, configuration.SourceFolder, _base, ct).ConfigureAwait(false);
        return await head.FindForkPointAsync(git, named.Id, ct).ConfigureAwait(false)
            ?? throw new UsageException([Catalogue.RevisionIsUnknown(_base, "it has no commit in common with the checked-out one; in a workflow, check out with 'fetch-depth: 0'")]);
    }

    // A report names a commit, and must be of what that has.
    private static async Task RefuseUncommittedAsync(RevisionCommit head, Configuration configuration, Preparation preparation, GitRunner git, CancellationToken ct)
    {
        var changed = await ChangedFiles.FindUncommittedAsync(configuration, head.Top, git, ct).ConfigureAwait(false);
        if (changed.FindInput(preparation.AllImages.ToHashSet()) is { } file)
        {
            throw new UsageException([Catalogue.ReportedSourcesAreNotCommitted(new(DisplayPath.Of(file, RealPath.Of(configuration.CurrentFolder))))]);
        }
    }

    private static ImmutableArray<ChangedReadmes> WithinLimits(ImmutableArray<ChangedReadmes> readmes)
    {
        var room = ReportLimits.Diffs;
        return [.. readmes.Select(Cut)];

        ChangedReadmes Cut(ChangedReadmes changed)
        {
            var cut = CutDiff.Of(changed.Diff, Math.Min(room, ReportLimits.Diff));
            room -= cut.Text.Length;
            return changed with { Diff = cut.Text, LeftOutLines = cut.LeftOutLines };
        }
    }

    private static ReportedFindings Reported(IReadOnlyList<Finding> findings, string top, Configuration configuration)
    {
        var listed = findings.OrderByDescending(f => f.Severity).ThenBy(f => f).Take(ReportLimits.Findings)
            .Select(f => new ReportedFinding(f.Code, f.Severity, f.At with { Path = Shortened(PathOf(f.At.Path)) }, Shortened(f.Message)))
            .ToImmutableArray();
        return new(listed, findings.Count - listed.Length);

        string PathOf(string displayed)
        {
            var full = RealPath.Of(Path.GetFullPath(displayed, configuration.CurrentFolder));
            return RealPath.IsInside(full, RealPath.Of(top)) ? DisplayPath.Of(full, RealPath.Of(top)) : displayed;
        }
    }

    private static string Shortened(string text) => text.Length <= ReportLimits.Text ? text : text[..ReportLimits.Text];
}
