using System.Collections.Concurrent;
using System.Text;
using Docs.Model;
using Docs.Preview.Framing;
using Docs.Preview.Overview;
using Docs.Preview.Pages;

namespace Docs.Preview.Exporting;

/// <summary>
/// The same pages as files that need no server: <c>index.html</c>, and one for each README, with all its views. Safe
/// for several threads.
/// </summary>
public sealed class PreviewExport
{
    private readonly PreviewSnapshot _snapshot;
    private readonly PageLinks _top;
    private readonly PageLinks _ofReadme;

    /// <param name="snapshot">What is shown.</param>
    /// <param name="withAll">Whether each README has a page; else only those that change, and one of each image of which none does.</param>
    public PreviewExport(PreviewSnapshot snapshot, bool withAll)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        Pages = [.. snapshot.Images.SelectMany(i => TargetsOf(i, withAll).Select(t => (i.Name, t)))];
        var pages = Pages.ToLookup(p => p.Image, p => p.Target);
        var logos = new ConcurrentDictionary<ImageName, bool>();
        _top = new("", IsStatic: true)
        {
            HasLogo = image => logos.GetOrAdd(image.Name, _ => image.Logo is { } logo && LogoFile.Load(logo) is not null),
            Resolve = (image, target) => pages[image].Contains(target) ? target : pages[image].FirstOrDefault() ?? target,
        };
        _ofReadme = _top with { Root = "../../" };
    }

    /// <summary>The READMEs that have a page.</summary>
    public IReadOnlyList<(ImageName Image, Target Target)> Pages { get; }

    /// <summary>The overview, the style sheet, the scripts, the logos and what else is there once.</summary>
    public IEnumerable<ExportedFile> ListShared()
    {
        yield return new("index.html", Encoding.UTF8.GetBytes(IndexPage.Write(_snapshot, _top)));
        yield return new("changes.html", Encoding.UTF8.GetBytes(AllChangesPage.Write(_snapshot, _top)));
        yield return new("findings.html", SharedScript.WriteReasons(_snapshot, _top));
        yield return new(_top.Asset("shared.js"), SharedScript.Write(_snapshot, Pages));
        foreach (var asset in Asset.All)
        {
            yield return new(_top.Asset(asset.Name), asset.Content);
        }

        foreach (var image in _snapshot.Images)
        {
            if (image.Logo is { } logo && LogoFile.Load(logo) is { } content)
            {
                yield return new(_top.Logo(image), content);
            }
        }
    }

    /// <summary>The page of a README.</summary>
    /// <param name="image">With its target, one of the <see cref="Pages"/>.</param>
    public ExportedFile Write(ImageName image, Target target)
    {
        var page = ReadmePage.Write(_snapshot, _ofReadme, new(target, image, View.Rendered))
            ?? throw new ArgumentException($"there is no page of {image} for {target}", nameof(image));
        return new(_top.Page(target, image, View.Rendered), Encoding.UTF8.GetBytes(page));
    }

    private IEnumerable<Target> TargetsOf(PreviewedImage image, bool withAll)
    {
        var all = _snapshot.Settings.Targets.Where(t => image.Readmes.IsEmpty || image.Find(t) is not null).ToList();
        var changed = image.Readmes.Where(r => r.IsChanged).Select(r => r.Readme.Target).ToList();
        return withAll ? all : changed.Count > 0 ? changed : all.Take(1);
    }
}
