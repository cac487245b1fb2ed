using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Checking;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;

namespace Docs.Pipeline.Reporting;

/// <summary>All images at one commit, built and checked.</summary>
/// <param name="Images">All of the source folder, also those that cannot be built.</param>
/// <param name="Sources">What was built from, by image; images that cannot be built are not in it.</param>
/// <param name="Readmes">By image; none where it cannot be built.</param>
/// <param name="Findings">Of the build and the check, without those that are exempted.</param>
internal sealed record LibraryState(
    ReadmePipeline Pipeline,
    Preparation Preparation,
    IReadOnlySet<ImageName> Images,
    IReadOnlyDictionary<ImageName, ImageSource> Sources,
    IReadOnlyDictionary<ImageName, ImmutableArray<Readme>> Readmes,
    IReadOnlyList<Finding> Findings)
{
    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    public static LibraryState Build(ReadmePipeline pipeline, Preparation preparation, Surroundings surroundings, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var library = pipeline.BuildAll(preparation, progress, ct);
        var exemptions = new Exemptions(pipeline.Configuration.Exemptions);
        var found = new ImageChecker(pipeline, withLinks: false, surroundings.Trace).Check(preparation, withShared: true, changed: null, pipeline.ToTraceable(preparation, library), ct).Findings;
        var built = library.Images.Where(i => !i.Built.Readmes.IsEmpty).ToList();
        return new(
            pipeline,
            preparation,
            preparation.AllImages.ToHashSet(),
            built.ToDictionary(i => i.Source.Name, i => i.Source),
            built.ToDictionary(i => i.Source.Name, i => i.Built.Readmes),
            [.. exemptions.Apply(found, isAll: true)]);
    }

    /// <summary>The README of an image for a target; null without one.</summary>
    public Readme? Find(ImageName image, Target target) =>
        Readmes.TryGetValue(image, out var readmes) ? readmes.FirstOrDefault(r => r.Target == target) : null;
}
