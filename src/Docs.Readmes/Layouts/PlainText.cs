using System.Runtime.CompilerServices;

namespace Docs.Readmes.Layouts;

/// <summary>A text that is there already.</summary>
internal sealed class PlainText(string text) : LayoutText
{
    public override void AppendTo(ref DefaultInterpolatedStringHandler printed) => printed.AppendLiteral(text);
}
