using Docs.Model.Snapshots;

namespace Docs.Readmes.Sections;

/// <summary>The picture of an image: <c>%%LOGO%%</c>.</summary>
internal static class LogoLink
{
    /// <summary>A Markdown image at the commit that last touched it; empty without a logo.</summary>
    public static string Of(ImageSource image, ReadmeSettings settings)
    {
        if (image.Logo is not { } logo)
        {
            return "";
        }

        // GitHub serves an SVG as a picture only when asked to remove its scripts.
        var query = logo.FileName.EndsWith(".svg", StringComparison.Ordinal) ? "?sanitize=true" : "";
        var commit = logo.Commit?.ToString() ?? settings.DocsBranch;
        return $"![logo](https://raw.githubusercontent.com/{settings.DocsRepository}/{commit}/{image.Name}/{logo.FileName}{query})";
    }
}
