using System.Text;
using Docs.Model;
using Docs.Preview.Pages;
using Docs.Preview.Serving;

namespace Docs.Preview.Exporting;

/// <summary>The same pages as files that need no server: <c>index.html</c>, and one for each README, with all its views.</summary>
public static class PreviewExport
{
    private static readonly PageLinks Top = new("", IsStatic: true);
    private static readonly PageLinks OfReadme = new("../../", IsStatic: true);

    /// <summary>The index, the style sheet, the script and the logos.</summary>
    public static IEnumerable<ExportedFile> ListShared(PreviewSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        yield return new("index.html", Encoding.UTF8.GetBytes(IndexPage.Write(snapshot, Top)));
        foreach (var asset in Asset.All)
        {
            yield return new(Top.Asset(asset.Name), asset.Content);
        }

        foreach (var image in snapshot.Images)
        {
            if (image.Logo is { } logo && LogoFile.Load(logo) is { } content)
            {
                yield return new(Top.Logo(image), content);
            }
        }
    }

    /// <summary>The page of a README.</summary>
    /// <param name="image">One of the snapshot's.</param>
    /// <param name="target">One of the settings' targets.</param>
    public static ExportedFile Write(PreviewSnapshot snapshot, ImageName image, Target target)
    {
        var page = ReadmePage.Write(snapshot, OfReadme, new(target, image, View.Rendered))
            ?? throw new ArgumentException($"there is no page of {image} for {target}", nameof(image));
        return new(Top.Page(target, image, View.Rendered), Encoding.UTF8.GetBytes(page));
    }
}
