using System.Collections.Immutable;
using Docs.Hub;
using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Metadata;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Publishing;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Pipeline.Results.Hub;
using Docs.Sources.Configuration;
using Docs.Sources.Metadata;

namespace Docs.Pipeline;

/// <summary>Builds READMEs and publishes them to Docker Hub with their short descriptions and categories, each repository by itself.</summary>
public sealed class PublishHub(PublishHubRequest request, Surroundings surroundings)
{
    /// <param name="progress">Who wants to know how far the run is; null for nobody.</param>
    /// <exception cref="UsageException">The configuration, an image or an address is wrong, or there is no credential.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public async Task<PublishHubResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();
        var pipeline = ReadmePipeline.Open(request.Overrides with { Path = PathPattern.Default }, surroundings, withDescriptions: true);
        var configuration = pipeline.Configuration;
        using var run = await HubRun.OpenAsync(
            request.Api, configuration.Targets.Select(configuration.Readmes.NamespaceOf), request.IsDryRun, surroundings, ct).ConfigureAwait(false);
        var publishable = await PublishableReadmes.BuildAsync(
            pipeline,
            new PublishReadmesRequest(request.Overrides, request.Images, Remote: null) { Checks = request.Checks, AllowsDirty = request.AllowsDirty },
            surroundings,
            progress,
            ct).ConfigureAwait(false);
        var findings = publishable.Findings.ToList();
        var sources = SourcesOf(publishable, configuration, findings);
        var logos = request.Logos ? HubLogos.Load(configuration, publishable.Preparation.Snapshot, surroundings.OpenCache(), findings) : null;
        var outcomes = await run.PublishAsync(sources, logos, publishable.WithPlaceholders, request.IsDryRun, progress, ct).ConfigureAwait(false);
        findings.AddRange(publishable.Stopped.Values.SelectMany(f => f).Concat(outcomes.SelectMany(o => o.Findings)));
        return new(request.IsDryRun, outcomes, [.. findings.Distinct().Order()], surroundings.Clock.GetElapsedTime(started))
        {
            Stopped = [.. configuration.Targets.Where(publishable.Stopped.ContainsKey)],
            Refused = [.. publishable.Refused.Distinct().Order()],
        };
    }

    private static List<HubSource> SourcesOf(PublishableReadmes publishable, Configuration configuration, List<Finding> findings)
    {
        var images = publishable.Preparation.Snapshot.Images.ToDictionary(i => i.Name);
        var categories = images.Values.ToDictionary(i => i.Name, i => LoadCategories(i, findings));
        var location = configuration.Published;
        return [.. from target in publishable.Targets
                   where !publishable.Stopped.ContainsKey(target.Target)
                   from readme in target.Readmes
                   let image = images[readme.Image]
                   select new HubSource(HubRepositoryName.Of(target.Namespace, readme.Image), HubText.Of(readme, image.Fragments.Folder, location))
                   {
                       ShortDescription = image.Fragments.Find(FragmentName.ShortDescription),
                       Categories = categories[readme.Image],
                   }];
    }

    private static ImmutableArray<Category>? LoadCategories(ImageSource image, List<Finding> findings)
    {
        if (image.Fragments.Find(FragmentName.Metadata) is not { } file)
        {
            return null;
        }

        var before = findings.Count;
        var categories = MetadataParser.Parse(file, image.Name, findings);
        if (categories is null && findings.Count == before)
        {
            findings.Add(Catalogue.MetadataIsNotJson(new(file.Path), "see 'docs fmt' for the place"));
        }

        return categories;
    }
}
