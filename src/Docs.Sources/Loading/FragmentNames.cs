using Docs.Model.Snapshots;

namespace Docs.Sources.Loading;

/// <summary>Which files of a folder are fragments, and which an image needs.</summary>
public static class FragmentNames
{
    /// <summary>An image needs these in its own folder.</summary>
    internal static readonly string[] Required = [FragmentName.Content, FragmentName.Repository, FragmentName.Maintainer];

    /// <summary>What an image needs in its own folder or in the templates folder.</summary>
    internal static IEnumerable<string> NeededSomewhere(FragmentSet own)
    {
        yield return FragmentName.Issues;
        yield return FragmentName.GetHelp;
        if (own.Find(FragmentName.License) is not null)
        {
            yield return FragmentName.LicenseCommon;
        }

        if (own.Find(FragmentName.ComposeFile) is not null)
        {
            yield return FragmentName.Compose;
        }
    }

    /// <summary>Every README needs these of the templates folder.</summary>
    internal static readonly string[] RequiredTemplates = [FragmentName.Warning, FragmentName.Template];

    internal static readonly string[] Logos = ["logo.png", "logo.svg"];

    private static readonly HashSet<string> OfImage = new(
        [.. Required, FragmentName.Issues, FragmentName.GetHelp, FragmentName.License, FragmentName.LicenseCommon, FragmentName.Compose, FragmentName.ComposeFile, FragmentName.Variant, FragmentName.Deprecated],
        StringComparer.Ordinal);

    /// <summary>What describes an image on Docker Hub besides its README.</summary>
    internal static readonly string[] Descriptions = [FragmentName.ShortDescription, FragmentName.Metadata];

    /// <summary>Whether a file of an image's folder goes into its README.</summary>
    internal static bool IsOfImage(string name) => OfImage.Contains(name) || FragmentName.IsOfVariant(name);

    /// <summary>Whether a README depends on a file of its image's folder: fragments and logos.</summary>
    public static bool IsInput(string name) => IsOfImage(name) || Logos.Contains(name);

    /// <summary>Whether a file of the templates folder is a shared fragment or a layout.</summary>
    public static bool IsTemplate(string name) =>
        name.EndsWith(".md", StringComparison.Ordinal) || name.EndsWith(LayoutFile.Extension, StringComparison.Ordinal);

    /// <summary>Whether a file of the templates folder is a layout in the language of earlier versions.</summary>
    internal static bool IsFormerLayout(string name) => name.EndsWith(LayoutFile.FormerExtension, StringComparison.Ordinal);
}
