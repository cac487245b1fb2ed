using Docs.Model;

namespace Docs.Preview.Framing;

/// <summary>The addresses that one page links to: of a server, or of files, which need no server.</summary>
/// <param name="Root">Leads from the page to the top: <c>/</c>, or <c>../../</c>.</param>
/// <param name="IsStatic">Whether pages are files.</param>
internal sealed record PageLinks(string Root, bool IsStatic)
{
    /// <summary>Of a server's pages.</summary>
    public static PageLinks OfServer { get; } = new("/", IsStatic: false);

    /// <summary>The style sheet and the script, where all pages are one file; null where they are files of their own.</summary>
    public InlineAssets? Inline { get; init; }

    public string Index => Inline is not null ? "#docs.overview" : IsStatic ? Root + "index.html" : Root;

    /// <summary>The page with the changes of all images.</summary>
    public string AllChanges => Inline is not null ? "#docs.all" : IsStatic ? Root + "changes.html" : Root + "changes/";

    /// <summary>Whether an image has a logo that can be shown.</summary>
    public Func<PreviewedImage, bool> HasLogo { get; init; } = static image => image.Logo is { } logo && LogoFile.Load(logo) is not null;

    /// <summary>What FINDINGS.md says about a code, in an export.</summary>
    public string Findings(string code) => $"{Root}findings.html#{code}";

    /// <summary>From a README to the target whose page is linked: another one where an export has only what changes.</summary>
    public Func<ImageName, Target, Target> Resolve { get; init; } = static (_, target) => target;

    /// <summary>Whether a README has a page of its own.</summary>
    public bool Has(ImageName image, Target target) => Resolve(image, target) == target;

    public string Asset(string name) => IsStatic ? $"{Root}assets/{name}" : $"{Root}assets/{name}?{Framing.Asset.Named(name).Version}";

    public string Logo(PreviewedImage image) => Inline?.LogoOf(image) ?? $"{Root}logos/{image.Name}{Path.GetExtension(image.Logo!.FileName)}";

    /// <param name="line">A line of the source view; zero for the page's top.</param>
    public string Page(Target target, ImageName image, View view, int line = 0)
    {
        if (Inline is not null)
        {
            return $"#docs.page.{image}";
        }

        var file = IsStatic ? "index.html" : "";
        var query = view == View.Rendered ? "" : $"?{PageAddress.ViewParameter}={PageAddress.NameOf(view)}";
        return $"{Root}{Resolve(image, target).Name}/{image}/{file}{query}{(line == 0 ? "" : $"#L{line}")}";
    }

    /// <summary>A view of the page that links to it. In an export that is a part of the same page; the script shows one of them.</summary>
    public string Tab(Target target, ImageName image, View view) => IsStatic ? $"#{NameOf(view)}" : Page(target, image, view);

    /// <summary>A line of the source on the page that links to it.</summary>
    public string Line(Target target, ImageName image, int line) =>
        IsStatic ? $"?{PageAddress.ViewParameter}={PageAddress.NameOf(View.Source)}#L{line}" : Page(target, image, View.Source, line);

    /// <summary>The id of a view's part of an exported page.</summary>
    public static string NameOf(View view) => $"docs.{PageAddress.NameOf(view)}";

    /// <summary>The README of one target beside that of another.</summary>
    public string Comparison(Target target, ImageName image, Target other) => $"{Page(target, image, View.Compare)}&{PageAddress.OtherParameter}={other.Name}";
}
