using Docs.Markdown.Links;

namespace Docs.Checks.Reading;

/// <summary>A link or an image of a README.</summary>
/// <param name="Offset">Where its address is in the README's text.</param>
/// <param name="Url">Its address, escapes resolved.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal sealed record ReadmeLink(int Offset, string Url, bool IsImage)
{
    /// <summary>What it leads to.</summary>
    public LinkTarget Target => LinkPolicy.TargetOf(Url);

    /// <summary>Whether it leads to a place in the same README.</summary>
    public bool IsAnchor => Url.StartsWith('#');

    /// <summary>Whether it names a path, and no host.</summary>
    public bool IsRelative => Target == LinkTarget.Relative && Url.Length > 0;
}
