using Docs.Model.Placeholders;

namespace Docs.Model.Origins;

/// <summary>A line with placeholders beside what was built from it.</summary>
internal static class PlaceholderLine
{
    private const string Fence = PlaceholderName.Fence;

    /// <summary>The column, one-based, that a built character comes from; inside a value, that of its placeholder.</summary>
    /// <param name="source">The line as it was written.</param>
    /// <param name="built">The line with its placeholders filled.</param>
    /// <param name="offset">An index into what was built.</param>
    public static int ColumnOf(string source, ReadOnlySpan<char> built, int offset)
    {
        // A template may have something before a fragment's first line, such as the tab of a list's item.
        var (read, written) = (0, built.EndsWith(source, StringComparison.Ordinal) ? built.Length - source.Length : 0);
        offset = Math.Max(offset, written);
        while (true)
        {
            var start = source.IndexOf(Fence, read, StringComparison.Ordinal);
            var end = start < 0 ? -1 : source.IndexOf(Fence, start + Fence.Length, StringComparison.Ordinal);
            var literal = source.AsSpan(read, (end < 0 ? source.Length : start) - read);
            if (end < 0 || offset < written + literal.Length)
            {
                return Math.Min(read + offset - written, source.Length) + 1;
            }

            // The text up to the next placeholder tells where the value ends.
            var after = end + Fence.Length;
            var next = source.IndexOf(Fence, after, StringComparison.Ordinal);
            var following = next < 0 ? source.AsSpan(after) : source.AsSpan(after, next - after);
            var value = Math.Min(written + literal.Length, built.Length);
            var length = following.IsEmpty ? (next < 0 ? built.Length - value : 0)
                : next < 0 ? built[value..].LastIndexOf(following)
                : built[value..].IndexOf(following);
            if (length < 0 || offset < value + length)
            {
                return start + 1;
            }

            (read, written) = (after, value + length);
        }
    }
}
