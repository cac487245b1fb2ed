namespace Docs.Preview.Rendering;

/// <summary>How HTML is written.</summary>
/// <param name="RawHtml">What becomes of an author's HTML.</param>
/// <param name="Mark">
/// What the writer's own attributes begin with, so that no author can write them; null for the form of GitHub's
/// specification, which has nothing that a preview adds.
/// </param>
/// <param name="LineOf">From a zero-based index into the text to the one-based line that it is in.</param>
/// <param name="OriginAt">See <see cref="RenderSettings.OriginAt"/>.</param>
internal sealed record HtmlForm(RawHtml RawHtml, string? Mark, Func<int, int> LineOf, Func<int, string?> OriginAt)
{
    /// <summary>The form that GitHub's specification has its examples in.</summary>
    public static HtmlForm Specification(RawHtml rawHtml) => new(rawHtml, Mark: null, static _ => 0, static _ => null);
}
