using System.Runtime.CompilerServices;

namespace Docs.Readmes.Layouts;

/// <summary>A Markdown link.</summary>
internal sealed class LinkText(LayoutText text, LayoutText url) : LayoutText
{
    public override void AppendTo(ref DefaultInterpolatedStringHandler link)
    {
        link.AppendLiteral("[");
        text.AppendTo(ref link);
        link.AppendLiteral("](");
        url.AppendTo(ref link);
        link.AppendLiteral(")");
    }
}
