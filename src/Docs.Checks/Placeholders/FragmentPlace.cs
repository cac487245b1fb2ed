using System.Collections.Frozen;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>Where the text of a file goes.</summary>
internal static class FragmentPlace
{
    private static readonly FrozenDictionary<string, Placeholder> Values = new Dictionary<string, Placeholder>
    {
        [FragmentName.Compose] = Placeholder.Compose,
        [FragmentName.ComposeFile] = Placeholder.ComposeYaml,
        [FragmentName.Content] = Placeholder.Content,
        [FragmentName.GetHelp] = Placeholder.GetHelp,
        [FragmentName.Repository] = Placeholder.GithubRepo,
        [FragmentName.Issues] = Placeholder.Issues,
        [FragmentName.LicenseCommon] = Placeholder.License,
        [FragmentName.License] = Placeholder.License,
        [FragmentName.Maintainer] = Placeholder.Maintainer,
        [FragmentName.Variant] = Placeholder.Variant,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether it goes into a README, and not to Docker Hub beside it.</summary>
    public static bool IsInReadme(string fileName) => fileName is not (FragmentName.ShortDescription or FragmentName.Metadata);

    /// <summary>The placeholder whose value it is or is a part of; null for a text of the page itself.</summary>
    public static Placeholder? ValueOf(string fileName) =>
        FragmentName.IsOfVariant(fileName) ? Placeholder.Variant
        : Values.TryGetValue(fileName, out var placeholder) ? placeholder
        : null;
}
