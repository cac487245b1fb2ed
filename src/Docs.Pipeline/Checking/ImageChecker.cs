using System.Collections.Concurrent;
using Docs.Checks;
using Docs.Checks.Links;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Canonical;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Sources.Metadata;

namespace Docs.Pipeline.Checking;

/// <summary>Runs every rule over images and the READMEs they make: sources → snapshot → READMEs → findings.</summary>
/// <param name="withLinks">Whether to collect links to other hosts.</param>
internal sealed class ImageChecker(ReadmePipeline pipeline, bool withLinks, Action<string> trace)
{
    private readonly CanonicalForms _forms = new(pipeline.Configuration, trace);
    private readonly ConcurrentBag<Finding> _findings = [];
    private readonly ConcurrentBag<CanonicalFile> _files = [];
    private readonly ConcurrentBag<ExternalLink> _links = [];

    private HashSet<string> _templates = [];

    /// <summary>Checks what was prepared.</summary>
    /// <param name="preparation">The images.</param>
    /// <param name="withShared">Whether to check what all images share too.</param>
    /// <param name="changed">With it, READMEs that it has must be what is built.</param>
    public CheckOutcome Check(Preparation preparation, bool withShared, ChangedFiles? changed, CancellationToken ct)
    {
        var shared = new List<Finding>();
        _templates = [.. preparation.Snapshot.Shared.Templates.Files.Values.Select(f => f.Path)];
        var library = pipeline.LoadLibrary(shared, ct) with { Templates = preparation.Snapshot.Shared.Templates };
        if (withShared)
        {
            Add(shared);
            Add(Rules.CheckShared(library.Templates));
            AddForms(f => _forms.OfShared(f), image: null);
        }

        using var output = OutputFolder.OpenToRead(pipeline.Configuration.OutputFolder, pipeline.Configuration.Path);
        // An image that cannot be built is looked at as its author left it, and not as the draft fills it up.
        var subjects = preparation.Snapshot.Images.Select(IncompleteImage.Of)
            .Concat(preparation.Snapshot.Skipped)
            .ToDictionary(i => i.Name);
        var complete = preparation.Snapshot.Images.Select(i => i.Name).ToHashSet();
        var built = new ConcurrentDictionary<ImageName, bool>();
        var outcome = pipeline.BuildTraced(
            preparation,
            traced =>
            {
                built[traced.Source.Name] = true;
                Check(subjects[traced.Source.Name], traced, library);
                if (complete.Contains(traced.Source.Name))
                {
                    AddEdits(traced, output, changed);
                }
            },
            ct);

        // Where the templates are wrong, nothing was built.
        ParallelLoop.ForEach([.. subjects.Values.Where(i => !built.ContainsKey(i.Name))], i => Check(i, traced: null, library), pipeline.Threads, ct);
        Add(outcome.Findings);
        return new([.. _findings.Distinct()], [.. _files], [.. _links.Distinct()]);
    }

    private void Check(IncompleteImage source, TracedImage? traced, CheckedLibrary library)
    {
        var (image, fragments) = (source.Name, source.Fragments);
        var readmes = traced is null ? [] : traced.Built.Readmes.Select((r, i) => new CheckedReadme(r, traced.Origins[i], pipeline.Configuration.Readmes.RepositoryOf(r.Image, r.Target)));
        AddForms(f => _forms.OfImage(image, f), image);
        var found = new List<Finding>();
        var categories = fragments.Find(FragmentName.Metadata) is { } metadata ? MetadataParser.Parse(metadata, image, found) : null;
        var subject = new CheckedImage(image, fragments, source.Manifest, source.Logo, categories, [.. readmes], library);
        found.AddRange(Rules.Check(subject).Select(OfTemplate));
        Add(found);
        foreach (var link in withLinks ? ExternalLink.Of(subject) : [])
        {
            _links.Add(link);
        }
    }

    /// <summary>What is wrong with a template is wrong in many READMEs, and told once.</summary>
    private Finding OfTemplate(Finding finding) => _templates.Contains(finding.At.Path) ? finding with { Image = null } : finding;

    private void AddForms(Func<ICollection<Finding>, IEnumerable<CanonicalFile>> read, ImageName? image)
    {
        var found = new List<Finding>();
        foreach (var file in read(found).Where(f => f.IsChanged))
        {
            _files.Add(file);
            found.Add(Catalogue.FormIsNotCanonical(file.FirstDifference, image));
        }

        Add(found.Select(f => f.Image is null && image is not null ? f with { Image = image } : f));
    }

    private void AddEdits(TracedImage traced, OutputFolder output, ChangedFiles? changed)
    {
        foreach (var readme in traced.Built.Readmes.Where(r => changed?.HasReadme(r.Image, r.Target) == true))
        {
            if (output.Plan(readme) is { State: ReadmeState.Outdated } change)
            {
                var path = pipeline.Configuration.DisplayOfOutput(change.Path);
                Add([Catalogue.ReadmeWasEdited(CanonicalFile.FirstDifferenceOf(path, change.Before.Span, change.After.Span), readme.Image)]);
            }
        }
    }

    private void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            _findings.Add(finding);
        }
    }
}
