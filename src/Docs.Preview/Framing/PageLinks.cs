using Docs.Model;

namespace Docs.Preview.Framing;

/// <summary>The addresses that one page links to: of a server, or of files, which need no server.</summary>
/// <param name="Root">Leads from the page to the top: <c>/</c>, or <c>../../</c>.</param>
/// <param name="IsStatic">Whether pages are files.</param>
internal sealed record PageLinks(string Root, bool IsStatic)
{
    /// <summary>Of a server's pages.</summary>
    public static PageLinks OfServer { get; } = new("/", IsStatic: false);

    public string Index => IsStatic ? Root + "index.html" : Root;

    /// <summary>The page with the changes of all images.</summary>
    public string AllChanges => IsStatic ? Root + "changes.html" : Root + "changes/";

    public string Asset(string name) => $"{Root}assets/{name}";

    public string Logo(PreviewedImage image) => $"{Root}logos/{image.Name}{Path.GetExtension(image.Logo!.FileName)}";

    /// <param name="line">A line of the source view; zero for the page's top.</param>
    public string Page(Target target, ImageName image, View view, int line = 0)
    {
        var file = IsStatic ? "index.html" : "";
        var query = view == View.Rendered ? "" : $"?{PageAddress.ViewParameter}={PageAddress.NameOf(view)}";
        return $"{Root}{target.Name}/{image}/{file}{query}{(line == 0 ? "" : $"#L{line}")}";
    }

    /// <summary>The README of one target beside that of another.</summary>
    public string Comparison(Target target, ImageName image, Target other) => $"{Page(target, image, View.Compare)}&{PageAddress.OtherParameter}={other.Name}";
}
