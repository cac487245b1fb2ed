using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>
/// Text to <see cref="TagManifest"/>: the format of the files in the <c>library</c> folder of docker-library/official-images.
/// </summary>
public static class ManifestParser
{
    /// <summary>Parses a manifest; finds everything that is wrong with it, not only the first thing.</summary>
    /// <param name="text">The file's text, lines ended by <c>\n</c>.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="image">Whose manifest it is, for the findings.</param>
    public static ParsedManifest Parse(string text, string path, ImageName? image = null)
    {
        var findings = new HashSet<Finding>();
        var paragraphs = ParagraphReader.Read(text, path, findings);
        if (paragraphs.Count == 0)
        {
            findings.Add(Catalogue.ManifestIsEmpty(new(path)));
            return new(new([], []), [.. findings.Select(f => f with { Image = image }).Order()]);
        }

        var first = paragraphs[0];
        CheckNames(first, architectures: null, findings);
        if (first.Find(FieldNames.Tags) is { } tags)
        {
            findings.Add(Catalogue.TagsInFirstParagraph(tags.At));
        }

        if (first.Find(FieldNames.Maintainers) is null)
        {
            findings.Add(Catalogue.FieldIsMissing(first.At, FieldNames.Maintainers, "the first paragraph"));
        }

        var entries = new EntryParser(first, findings);
        foreach (var paragraph in paragraphs.Skip(1))
        {
            entries.Add(paragraph);
        }

        var manifest = new TagManifest(
            FieldForms.Maintainers(first.Find(FieldNames.Maintainers), findings), [.. entries.Entries]);
        return new(manifest, [.. findings.Select(f => f with { Image = image }).Order()]);
    }

    /// <summary>Reports fields that are unknown, malformed or without effect.</summary>
    /// <param name="paragraph">Only its own fields, so that nothing is reported twice.</param>
    /// <param name="architectures">Those of the entry; null for the first paragraph, which sets defaults for all.</param>
    /// <param name="findings">Where they are added.</param>
    internal static void CheckNames(
        ManifestParagraph paragraph, IReadOnlyCollection<Architecture>? architectures, ICollection<Finding> findings)
    {
        foreach (var field in paragraph.Fields)
        {
            if (!field.Kind.IsKnown)
            {
                findings.Add(Catalogue.UnknownField(field.At, field.Name, Nearest.Find(field.Name, FieldNames.Plain)));
            }
            else if (field.Kind.Field is { } gitField && FieldForms.Check(field, gitField, findings)
                && field.Kind.Architecture is { } architecture && architectures?.Contains(architecture) == false)
            {
                findings.Add(Catalogue.FieldOfOtherArchitecture(field.At, field.Name, architecture));
            }
        }
    }
}
