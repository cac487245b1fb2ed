namespace Docs.Hub;

/// <summary>What Docker Hub's own people put into a description, and nobody else may change.</summary>
internal static class SponsoredBlock
{
    private const string FirstLine = "# Sponsored Resources";
    private const string LastLine = "---";

    /// <summary>The block in a live description as it is, up to the last <c>-</c>; null if it has none.</summary>
    /// <param name="isOpen">Whether it has a first line without a last one.</param>
    public static string? Find(string live, out bool isOpen)
    {
        isOpen = false;
        int? start = null;
        for (var at = 0; at <= live.Length;)
        {
            var end = TextLine.EndOf(live, at);
            var line = live.AsSpan(at, end - at).TrimEnd();
            if (start is null && line.SequenceEqual(FirstLine))
            {
                start = at;
            }
            else if (start is { } first && line.SequenceEqual(LastLine))
            {
                return live[first..(at + LastLine.Length)];
            }

            at = end + 1;
        }

        isOpen = start is not null;
        return null;
    }
}
