using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Checking;

/// <summary>What a check finds in an earlier revision.</summary>
/// <param name="completeAsync">Adds what the web says about links; null where nobody asks it.</param>
internal sealed class RevisionFindings(
    ConfigurationOverrides overrides, Surroundings surroundings, Func<CheckOutcome, CancellationToken, Task<CheckOutcome>>? completeAsync)
{
    /// <summary>The findings, named as those of the work tree are.</summary>
    /// <param name="now">The configuration of the work tree.</param>
    /// <param name="checkedNow">What is checked of the work tree.</param>
    /// <param name="isAll">Whether that is all there is.</param>
    /// <exception cref="UsageException">There is no such revision, or no repository.</exception>
    /// <exception cref="IOException">Its files cannot be had.</exception>
    public async Task<IReadOnlyList<Finding>> FindAsync(Configuration now, string revision, SourceSnapshot checkedNow, bool isAll, CancellationToken ct)
    {
        using var state = await RevisionState.OpenAsync(now, overrides, revision, surroundings, ct).ConfigureAwait(false);
        var pipeline = ReadmePipeline.Open(state.Configuration, surroundings, withDescriptions: true);
        var images = checkedNow.Images.Select(i => i.Name).Concat(checkedNow.Skipped.Select(i => i.Name)).ToHashSet();
        var preparation = await pipeline.PrepareAsync([], i => isAll || images.Contains(i), ct).ConfigureAwait(false);

        // The revision's files are in no repository that could tell the commits of logos.
        var logos = checkedNow.Images.ToDictionary(i => i.Name, i => i.Logo);
        var snapshot = preparation.Snapshot with
        {
            Images = [.. preparation.Snapshot.Images.Select(i => i.Logo is not null && logos.GetValueOrDefault(i.Name) is { } logo ? i with { Logo = logo } : i)],
        };
        var outcome = new ImageChecker(pipeline, withLinks: completeAsync is not null, surroundings.Trace)
            .Check(preparation with { Snapshot = snapshot }, withShared: isAll, changed: null, ct);
        if (completeAsync is not null)
        {
            outcome = await completeAsync(outcome, ct).ConfigureAwait(false);
        }

        var exemptions = new Exemptions(state.Configuration.Exemptions);
        var reported = outcome.Findings.Where(f => !exemptions.Cover(f));
        return [.. state.ToWorkTree(isAll ? [.. reported, .. exemptions.Unused(outcome.Findings)] : [.. reported], now.CurrentFolder)];
    }
}
