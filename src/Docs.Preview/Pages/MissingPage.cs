using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>What is shown for an address that leads nowhere.</summary>
internal static class MissingPage
{
    public static string Write(PreviewSnapshot snapshot, PageLinks links) => PageFrame.Write(
        snapshot,
        links,
        "Not here",
        new PageText().Add($"<h1 class=\"page\">Not here</h1>\n<p class=\"empty\">There is no such image, target or view. <a href=\"{links.Index}\">All READMEs</a></p>").ToSafe());
}
