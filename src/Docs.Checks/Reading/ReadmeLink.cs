namespace Docs.Checks.Reading;

/// <summary>A link or an image of a README.</summary>
/// <param name="Offset">Where its address is in the README's text.</param>
/// <param name="Url">Its address, escapes resolved.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal sealed record ReadmeLink(int Offset, string Url, bool IsImage)
{
    /// <summary>The address' scheme in lower case, as in <c>https</c>; null without one. White space that browsers pass over does not hide it.</summary>
    public string? Scheme
    {
        get
        {
            var bare = string.Concat(Url.Where(c => c > ' ' && c != '\x7f'));
            var length = 0;
            while (length < bare.Length && (char.IsAsciiLetterOrDigit(bare[length]) || bare[length] is '+' or '-' or '.'))
            {
                length++;
            }

            return length > 1 && length < bare.Length && bare[length] == ':' && char.IsAsciiLetter(bare[0])
                ? bare[..length].ToLowerInvariant()
                : null;
        }
    }

    /// <summary>Whether it leads to a place in the same README.</summary>
    public bool IsAnchor => Url.StartsWith('#');

    /// <summary>Whether it names no host.</summary>
    public bool IsRelative => !IsAnchor && Scheme is null && !Url.StartsWith("//", StringComparison.Ordinal) && Url.Length > 0;
}
