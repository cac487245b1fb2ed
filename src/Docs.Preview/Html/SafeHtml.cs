namespace Docs.Preview.Html;

/// <summary>HTML that may stand in a page as it is.</summary>
internal sealed record SafeHtml(string Text)
{
    public static SafeHtml None { get; } = new("");
}
