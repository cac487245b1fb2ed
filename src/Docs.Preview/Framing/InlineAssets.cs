using Docs.Preview.Html;

namespace Docs.Preview.Framing;

/// <summary>What a page of one file has in it instead of loading it.</summary>
/// <param name="Head">The elements with the style sheet and the script.</param>
/// <param name="Policy">What the page may load and run: just these.</param>
/// <param name="LogoOf">The address of a logo's data.</param>
internal sealed record InlineAssets(SafeHtml Head, string Policy, Func<PreviewedImage, string> LogoOf);
