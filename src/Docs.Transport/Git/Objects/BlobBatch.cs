using System.Globalization;
using System.Text;

namespace Docs.Transport.Git.Objects;

/// <summary>What <c>git cat-file --batch</c> prints.</summary>
internal static class BlobBatch
{
    /// <summary>The content of each blob that was asked for, in order; null where one is missing or damaged.</summary>
    public static IReadOnlyList<byte[]>? Parse(ReadOnlyMemory<byte> output, int count)
    {
        var blobs = new List<byte[]>(count);
        for (var rest = output; blobs.Count < count;)
        {
            // <id> blob <size> newline <content> newline
            var end = rest.Span.IndexOf((byte)'\n');
            var words = end < 0 ? [] : Encoding.ASCII.GetString(rest.Span[..end]).Split(' ');
            if (words is not [_, "blob", var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || rest.Length < end + size + 2)
            {
                return null;
            }

            blobs.Add(rest.Slice(end + 1, size).ToArray());
            rest = rest[(end + size + 2)..];
        }

        return blobs;
    }
}
