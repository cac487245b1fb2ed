using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Sources.Configuration;
using Docs.Transport.Files;

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
        var images = checkedNow.Images.Select(i => i.Name).Concat(checkedNow.Skipped.Select(i => i.Name)).ToHashSet();
        using var state = await RevisionState.OpenAsync(now, overrides, revision, isAll ? static _ => true : FilesOf(now, images), surroundings, ct).ConfigureAwait(false);
        var pipeline = ReadmePipeline.Open(state.Configuration, surroundings, withDescriptions: true);
        var preparation = await RevisionState.PrepareAsync(pipeline, checkedNow, i => isAll || images.Contains(i), ct).ConfigureAwait(false);
        var outcome = new ImageChecker(pipeline, withLinks: completeAsync is not null, surroundings.Trace).Check(preparation, withShared: isAll, changed: null, known: null, ct);
        if (completeAsync is not null)
        {
            outcome = await completeAsync(outcome, ct).ConfigureAwait(false);
        }

        var exemptions = new Exemptions(state.Configuration.Exemptions);
        return [.. state.ToWorkTree([.. exemptions.Apply(outcome.Findings, isAll)], now.CurrentFolder)];
    }

    /// <summary>Which files a check of some images reads, by their full paths: not the fragments of others, and no READMEs.</summary>
    private static Func<string, bool> FilesOf(Configuration now, HashSet<ImageName> images)
    {
        var (source, output) = (RealPath.Of(now.SourceFolder), RealPath.Of(now.OutputFolder));
        string[] read = [RealPath.Of(now.TemplatesFolder), RealPath.Of(now.LibraryFolder), source];
        var hasReadmesOnly = !read.Any(folder => RealPath.IsInside(folder, output));
        return path => !(hasReadmesOnly && RealPath.IsInside(path, output)) && (!RealPath.IsInside(path, source)
            || Path.GetRelativePath(source, path).Split(Path.DirectorySeparatorChar) is not [var folder, _, ..]
            || !ImageName.TryParse(folder, out var image)
            || images.Contains(image)
            || read.Any(other => RealPath.IsInside(other, Path.Join(source, folder))));
    }
}
