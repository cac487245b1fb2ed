namespace Docs.Hub.Links;

/// <summary>An address in an attribute of raw HTML.</summary>
/// <param name="Start">Where its value begins in the HTML: behind the quote, if there is one.</param>
/// <param name="Length">Characters of the value as it is written.</param>
/// <param name="IsPicture">Whether it names a file to show, and not a page.</param>
/// <param name="IsList">Whether it is a list of addresses, as of <c>srcset</c>.</param>
internal readonly record struct HtmlAddress(int Start, int Length, bool IsPicture, bool IsList);
