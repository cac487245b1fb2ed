using System.Buffers;
using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;
using Docs.Readmes.Sections;

namespace Docs.Readmes;

/// <summary>Sources to READMEs: pure, the same inputs always give the same bytes. Safe for several threads.</summary>
/// <param name="shared">What all images share; its templates have the required fragments.</param>
/// <param name="layouts">Compiled from the same templates.</param>
public sealed class ReadmeBuilder(SharedSource shared, LayoutSet layouts)
{
    private readonly SharedVariants _variants = new(shared);

    /// <summary>What is wrong with the shared fragments themselves, whatever the image.</summary>
    public ImmutableArray<Finding> CheckTemplates()
    {
        var findings = new List<Finding>();
        foreach (var name in shared.Templates.Files.Keys.Where(n => n.EndsWith(".md", StringComparison.Ordinal)))
        {
            PlaceholderChecker.Check(shared.Templates.Files[name], VariantSection.HasSuites(name), image: null, findings);
        }

        return [.. findings.Order()];
    }

    /// <summary>Builds an image's README for each target; what does not depend on the target is made once.</summary>
    /// <param name="pool">Where the READMEs' bytes are taken from, for a caller that gives them back (<see cref="BuiltImage.Release"/>); null for bytes that stay.</param>
    public BuiltImage Build(ImageSource image, IEnumerable<Target> targets, ArrayPool<byte>? pool = null) =>
        BuildPages(image, pages => targets.Select(t => pages.Build(t, pool)));

    /// <summary>Builds the short README that an image's source repository shows, in place of its README for <c>library</c>.</summary>
    public BuiltImage BuildStub(ImageSource image) => BuildPages(image, static pages => [pages.BuildStub()]);

    private BuiltImage BuildPages(ImageSource image, Func<PageBuilder, IEnumerable<Readme?>> build)
    {
        var findings = new List<Finding>();
        foreach (var fragment in image.Fragments.Files.Values)
        {
            PlaceholderChecker.Check(fragment, allowDebSuites: false, image.Name, findings);
        }

        var found = findings.Count;
        var readmes = new List<Readme>();
        try
        {
            foreach (var built in build(new PageBuilder(shared, _variants, layouts, image, findings)))
            {
                if (built is { } readme)
                {
                    readmes.Add(readme);
                }
                else
                {
                    findings.Add(Catalogue.ReadmeIsTooLong(new(image.Fragments.Folder), PageBuilder.MaxLength, image.Name));
                }
            }
        }
        catch (LayoutException e)
        {
            findings.Add(Catalogue.LayoutFailed(e.At, e.Message, image.Name));
        }

        var isBuilt = findings.Count == found;
        return new(image.Name, isBuilt ? [.. readmes] : [], [.. findings.Concat(readmes.SelectMany(r => r.Unknown)).Distinct().Order()]);
    }
}
