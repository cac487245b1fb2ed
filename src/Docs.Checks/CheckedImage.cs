using System.Collections.Immutable;
using Docs.Checks.Compose;
using Docs.Checks.Links;
using Docs.Checks.Reading;
using Docs.Model;
using Docs.Model.Manifests;
using Docs.Model.Metadata;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;
using Docs.Yaml;

namespace Docs.Checks;

/// <summary>An image as rules see it: complete or not, its READMEs built as far as they can be.</summary>
/// <param name="Name">The image.</param>
/// <param name="Fragments">Its text files, those that are in no README included.</param>
/// <param name="Manifest">Null where it is missing or has errors.</param>
/// <param name="Logo">Null without one.</param>
/// <param name="Categories">Those it names; null where they cannot be read.</param>
/// <param name="Readmes">One for each configured target; none where something that a README needs is missing.</param>
/// <param name="Library">What is known beyond it.</param>
public sealed record CheckedImage(
    ImageName Name,
    FragmentSet Fragments,
    TagManifest? Manifest,
    Logo? Logo,
    ImmutableArray<Category>? Categories,
    ImmutableArray<CheckedReadme> Readmes,
    CheckedLibrary Library)
{
    private ImmutableArray<ComposeText> _composeTexts;

    /// <summary>
    /// The READMEs in groups of which a rule would find the same in each: most differ in names and tags only, so that
    /// three stand for twelve. Those of targets that have nothing of the image, and only say so, are apart.
    /// </summary>
    internal ImmutableArray<ReadmeGroup> Groups { get; } = ReadmeGroup.Of(Readmes, Manifest);

    /// <summary>Its Compose file; null without one that can be read.</summary>
    internal YamlNode? Compose { get; } = Fragments.Find(FragmentName.ComposeFile) is { } file ? YamlTree.Parse(file.Text, file.Path, ComposeText.Limits, out _) : null;

    /// <summary>All Compose files that its READMEs show.</summary>
    internal ImmutableArray<ComposeText> ComposeTexts => _composeTexts.IsDefault ? _composeTexts = [.. ComposeText.Of(this)] : _composeTexts;

    /// <summary>The address that <c>%%GITHUB-REPO%%</c> stands for; null without one that can be judged.</summary>
    internal RepositoryAddress? Repository { get; } = RepositoryAddress.Read(Fragments.Find(FragmentName.Repository));

    /// <summary>The links of one of its READMEs, in Markdown and in HTML; not those that are wrong because <c>github-repo</c> is.</summary>
    internal IEnumerable<ReadmeLink> LinksOf(CheckedReadme readme) =>
        Repository is not { } repository ? readme.Markdown.Links.Where(l => !l.Url.StartsWith('/'))
        : repository.Problem is null ? readme.Markdown.Links
        : readme.Markdown.Links.Where(l => !repository.Spoils(l.Url));

    /// <summary>The fragment of that path, its own or a shared one; null for other files.</summary>
    internal Fragment? FindSource(string path) =>
        Fragments.Files.Values.Concat(Library.Templates.Files.Values).FirstOrDefault(f => f.Path == path);

    /// <summary>Whether an own fragment that a README is made from mentions a placeholder.</summary>
    internal bool Mentions(Placeholder placeholder) =>
        Fragments.Files.Values.Any(f => f.Text.Contains(placeholder.Written(), StringComparison.Ordinal));
}
