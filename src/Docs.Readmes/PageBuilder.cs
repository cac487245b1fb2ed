using System.Buffers;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;
using Docs.Readmes.Sections;

namespace Docs.Readmes;

/// <summary>Builds the pages of one image. Performance-sensitive: one page is built for every image and target.</summary>
internal sealed class PageBuilder
{
    /// <summary>
    /// UTF-8 bytes, at most. Ten times what any README needs; fragments that include each other a thousand times over
    /// would otherwise fill the memory.
    /// </summary>
    public const int MaxLength = 1 << 20;

    private readonly SharedSource _shared;
    private readonly LayoutSet _layouts;
    private readonly ImageSource _image;
    private readonly TagSection _tags;
    private readonly VariantSection _variants;
    private readonly PlaceholderText[] _values = new PlaceholderText[PlaceholderName.All.Length];
    private readonly long[] _lengths = new long[PlaceholderName.All.Length];
    public PageBuilder(SharedSource shared, SharedVariants variants, LayoutSet layouts, ImageSource image, ICollection<Finding> findings)
    {
        _shared = shared;
        _layouts = layouts;
        _image = image;
        _tags = new(image.Manifest, layouts, image.IsDraft ? StandInTags.Note : null);
        _variants = new(image, shared, variants, layouts, findings);

        var compose = image.Fragments.Find(FragmentName.ComposeFile);
        Set(Placeholder.Arches, ArchitectureSection.Render(image, shared.Settings, layouts));
        Set(Placeholder.Content, Fragment(FragmentName.Content));
        Set(Placeholder.Logo, LogoLink.Of(image, shared.Settings));
        Set(Placeholder.Compose, compose is null ? "" : Fragment(FragmentName.Compose));
        Set(Placeholder.ComposeYaml, compose is null ? "" : $"```yaml\n{compose.Text}\n```");
        Set(Placeholder.License, License());
        Set(Placeholder.Issues, Fragment(FragmentName.Issues));
        Set(Placeholder.GetHelp, Fragment(FragmentName.GetHelp));
        Set(Placeholder.Maintainer, Fragment(FragmentName.Maintainer));
        Set(Placeholder.Repo, image.Name.Value);
        Set(Placeholder.GithubRepo, Fragment(FragmentName.Repository));
    }

    /// <summary>The whole README, which ends with exactly one newline; null where it would be too long.</summary>
    public Readme? Build(Target target, ArrayPool<byte>? pool) => Build(Page(target), target, pool);

    /// <summary>The README of the image's source repository, which ends with exactly one newline; null where it would be too long.</summary>
    public Readme? BuildStub() => Build(
        PlaceholderText.Parse(
            _layouts.Render(
                LayoutName.Stub,
                new()
                {
                    ["image"] = _image.Name.Value,
                    ["deprecated"] = _image.Fragments.Find(FragmentName.Deprecated) is { Text.Length: > 0 } ? true : null,
                    ["repository"] = _shared.Settings.DocsRepository,
                    ["branch"] = _shared.Settings.DocsBranch,
                },
                trimsNewlines: true),
            null),
        Target.Library,
        pool: null);

    private Readme? Build(PlaceholderText page, Target target, ArrayPool<byte>? pool)
    {
        var entries = new TargetEntries(_image.Manifest, target);
        _values[(int)Placeholder.Tags] = _tags.Render(entries);
        _values[(int)Placeholder.Variant] = _variants.Render(entries);
        Set(Placeholder.Image, _shared.Settings.RepositoryOf(_image.Name, target));

        // From the last to the first, because a value may hold later ones.
        for (var i = _values.Length - 1; i >= 0; i--)
        {
            _lengths[i] = _values[i].FilledLength(_lengths);
        }

        var length = page.FilledLength(_lengths);
        if (length > MaxLength)
        {
            return null;
        }

        var output = pool?.Rent((int)length + 1) ?? GC.AllocateUninitializedArray<byte>((int)length + 1);
        var end = output.AsSpan(0, page.Fill(_values, output)).TrimEnd((byte)'\n').Length;
        output[end] = (byte)'\n';
        return new(_image.Name, target, output.AsMemory(0, end + 1)) { Unknown = [.. FindUnknown(page, entries)] };
    }

    /// <summary>The facts that a page depends on and that are unknown.</summary>
    private IEnumerable<Finding> FindUnknown(PlaceholderText page, TargetEntries entries)
    {
        if (_image.IsDraft)
        {
            // All else follows from the tags.
            yield return Catalogue.TagsAreStandIns(_image.ManifestAt, _image.Name);
            yield break;
        }

        if (_image.Logo is { IsUnknown: true } logo && page.Uses(Placeholder.Logo, _values))
        {
            yield return Catalogue.LogoCommitIsUnknown(_image.Fragments.LocationOf(logo.FileName), _image.Name, logo.Problem ?? "it was not asked");
        }

        foreach (var finding in _variants.FindUnknown(entries))
        {
            if (page.Uses(Placeholder.Variant, _values))
            {
                yield return finding;
            }
        }
    }

    private PlaceholderText Page(Target target)
    {
        var deprecated = _image.Fragments.Find(FragmentName.Deprecated) is { Text.Length: > 0 } fragment ? fragment.Text : null;
        return _layouts.RenderOnce(LayoutName.Page, deprecated is null ? target.Name : $"{target}\n{deprecated}", valueOf: null, () => new()
        {
            ["warning"] = Fragment(FragmentName.Warning),
            ["architecture"] = target.Architecture?.Name,
            ["deprecated"] = deprecated,
            ["deprecated_has_heading"] = deprecated?.StartsWith("# ", StringComparison.Ordinal) == true,
            ["template"] = Fragment(FragmentName.Template),
        });
    }

    private byte[] License() =>
        _image.Fragments.Find(FragmentName.License) is not { } license
            ? []
            : _layouts.Render(LayoutName.License, new() { ["license"] = license.Text, ["common"] = Fragment(FragmentName.LicenseCommon) });

    /// <summary>The image's own fragment, else the shared one; the sources were refused where neither is there.</summary>
    private string Fragment(string name) => (_image.Fragments.Find(name) ?? _shared.Templates.Find(name))!.Text;

    private void Set(Placeholder placeholder, byte[] value) =>
        _values[(int)placeholder] = PlaceholderText.Parse(value, placeholder);

    private void Set(Placeholder placeholder, string value) =>
        _values[(int)placeholder] = PlaceholderText.Parse(value, placeholder);
}
