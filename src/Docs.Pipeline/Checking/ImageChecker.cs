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
    private readonly ConcurrentBag<CanonicalFile> _files = [];
    private readonly ConcurrentBag<ExternalLink> _links = [];

    private HashSet<string> _templates = [];

    /// <summary>Checks what was prepared.</summary>
    /// <param name="preparation">The images.</param>
    /// <param name="withShared">Whether to check what all images share too.</param>
    /// <param name="changed">With it, READMEs that it has must be what is built.</param>
    /// <param name="known">The same, built already; null to build.</param>
    public CheckOutcome Check(Preparation preparation, bool withShared, ChangedFiles? changed, TraceableLibrary? known, CancellationToken ct)
    {
        var shared = new List<Finding>();
        _templates = [.. preparation.Snapshot.Shared.Templates.Files.Values.Select(f => f.Path)];
        var library = pipeline.LoadLibrary(shared, ct) with { Templates = preparation.Snapshot.Shared.Templates };
        if (withShared)
        {
            shared.AddRange(Rules.CheckShared(library.Templates));
            CheckForms(f => _forms.OfShared(f), image: null, shared);
        }
        else
        {
            shared.Clear();
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
            known,
            (traced, found) =>
            {
                built[traced.Source.Name] = true;
                Check(subjects[traced.Source.Name], traced, library, found);
                if (complete.Contains(traced.Source.Name))
                {
                    CheckEdits(traced, output, changed, found);
                }
            },
            ct);

        // Where the templates are wrong, nothing was built.
        var rest = new FindingLoop(pipeline.Threads);
        rest.ForEach([.. subjects.Values.Where(i => !built.ContainsKey(i.Name))], (i, found) => Check(i, traced: null, library, found), ct);
        return new([.. shared.Concat(outcome.Findings).Concat(rest.Findings).Distinct()], [.. _files], [.. _links.Distinct()]);
    }

    private void Check(IncompleteImage source, TracedImage? traced, CheckedLibrary library, ICollection<Finding> found)
    {
        var (image, fragments) = (source.Name, source.Fragments);
        var readmes = traced is null ? [] : traced.Built.Readmes.Select((r, i) => new CheckedReadme(r, traced.Origins[i], pipeline.Configuration.Readmes.RepositoryOf(r.Image, r.Target)));
        CheckForms(f => _forms.OfImage(image, f), image, found);
        var categories = fragments.Find(FragmentName.Metadata) is { } metadata ? MetadataParser.Parse(metadata, image, found) : null;
        var subject = new CheckedImage(image, fragments, source.Manifest, source.Logo, categories, [.. readmes], library);
        foreach (var finding in Rules.Check(subject))
        {
            found.Add(OfTemplate(finding));
        }

        foreach (var link in withLinks ? ExternalLink.Of(subject) : [])
        {
            _links.Add(link);
        }
    }

    /// <summary>What is wrong with a template is wrong in many READMEs, and told once.</summary>
    private Finding OfTemplate(Finding finding) => _templates.Contains(finding.At.Path) ? finding with { Image = null } : finding;

    private void CheckForms(Func<ICollection<Finding>, IEnumerable<CanonicalFile>> read, ImageName? image, ICollection<Finding> found)
    {
        var unread = new List<Finding>();
        foreach (var file in read(unread).Where(f => f.IsChanged))
        {
            _files.Add(file);
            found.Add(Catalogue.FormIsNotCanonical(file.FirstDifference, image));
        }

        foreach (var finding in unread)
        {
            found.Add(finding.Image is null && image is not null ? finding with { Image = image } : finding);
        }
    }

    private void CheckEdits(TracedImage traced, OutputFolder output, ChangedFiles? changed, ICollection<Finding> found)
    {
        foreach (var readme in traced.Built.Readmes.Where(r => changed?.HasReadme(r.Image, r.Target) == true))
        {
            if (output.Plan(readme) is { State: ReadmeState.Outdated } change)
            {
                var path = pipeline.Configuration.DisplayOfOutput(change.Path);
                found.Add(Catalogue.ReadmeWasEdited(CanonicalFile.FirstDifferenceOf(path, change.Before.Span, change.After.Span), readme.Image));
            }
        }
    }
}
