using System.Collections.Immutable;
using System.Text;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Placeholders;

/// <summary>How placeholders are written: <c>%%NAME%%</c>.</summary>
internal static class PlaceholderNames
{
    public const string Fence = PlaceholderName.Fence;

    public const string DebSuites = PlaceholderName.DebSuites;

    /// <summary>By <see cref="Placeholder"/>.</summary>
    public static ImmutableArray<string> All => PlaceholderName.All;

    /// <summary>The placeholder whose name and closing fence a text starts with, or null.</summary>
    public static Placeholder? Match(ReadOnlySpan<byte> afterFence)
    {
        var length = afterFence.IndexOf((byte)'%');
        if (length <= 0 || !afterFence[length..].StartsWith("%%"u8))
        {
            return null;
        }

        for (var i = 0; i < All.Length; i++)
        {
            if (Ascii.Equals(afterFence[..length], All[i]))
            {
                return (Placeholder)i;
            }
        }

        return null;
    }

    /// <summary>The length of the placeholder with its fences.</summary>
    public static int LengthOf(Placeholder placeholder) => All[(int)placeholder].Length + (2 * Fence.Length);
}
