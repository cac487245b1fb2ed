using System.Collections.Concurrent;
using System.Text;
using Docs.Model;
using Docs.Preview.Framing;
using Docs.Preview.Overview;
using Docs.Preview.Pages;
using Docs.Preview.Serving;

namespace Docs.Preview.Exporting;

/// <summary>
/// The same pages as files that need no server: <c>index.html</c>, and one for each README, with all its views. Safe
/// for several threads.
/// </summary>
public sealed class PreviewExport(PreviewSnapshot snapshot)
{
    private static readonly PageLinks Top = new("", IsStatic: true);
    private static readonly PageLinks OfReadme = new("../../", IsStatic: true);

    private readonly ConcurrentDictionary<Target, ImageList> _lists = [];

    /// <summary>The READMEs that have a page.</summary>
    public IReadOnlyList<(ImageName Image, Target Target)> Pages { get; } =
        [.. snapshot.Images.SelectMany(i => snapshot.Settings.Targets.Where(t => i.Readmes.IsEmpty || i.Find(t) is not null).Select(t => (i.Name, t)))];

    /// <summary>The index, the style sheet, the script and the logos.</summary>
    public IEnumerable<ExportedFile> ListShared()
    {
        yield return new("index.html", Encoding.UTF8.GetBytes(IndexPage.Write(snapshot, Top)));
        yield return new("changes.html", Encoding.UTF8.GetBytes(AllChangesPage.Write(snapshot, Top)));
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
    /// <param name="image">With its target, one of the <see cref="Pages"/>.</param>
    public ExportedFile Write(ImageName image, Target target)
    {
        var images = _lists.GetOrAdd(target, t => new(snapshot, OfReadme, t, View.Rendered));
        var page = ReadmePage.Write(snapshot, OfReadme, new(target, image, View.Rendered), images)
            ?? throw new ArgumentException($"there is no page of {image} for {target}", nameof(image));
        return new(Top.Page(target, image, View.Rendered), Encoding.UTF8.GetBytes(page));
    }
}
