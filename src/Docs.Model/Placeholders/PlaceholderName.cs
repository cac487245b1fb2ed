using System.Collections.Immutable;
using System.Text;

namespace Docs.Model.Placeholders;

/// <summary>How placeholders are written: <c>%%NAME%%</c>.</summary>
public static class PlaceholderName
{
    public const string Fence = "%%";

    /// <summary>Filled in the Debian and Ubuntu paragraphs alone, before they become part of a page.</summary>
    public const string DebSuites = "DEB-SUITES";

    /// <summary>The names by <see cref="Placeholder"/>.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "TAGS", "ARCHES", "CONTENT", "VARIANT", "LOGO", "COMPOSE", "COMPOSE-YAML", "LICENSE", "ISSUES", "GET-HELP",
        "MAINTAINER", "IMAGE", "REPO", "GITHUB-REPO",
    ];

    /// <summary>A name between its fences.</summary>
    public static string Write(string name) => Fence + name + Fence;

    /// <summary>The placeholder as a text has it: <c>%%TAGS%%</c>.</summary>
    public static string Written(this Placeholder placeholder) => Write(All[(int)placeholder]);

    /// <summary>The length of <see cref="Written"/>.</summary>
    public static int LengthOf(Placeholder placeholder) => All[(int)placeholder].Length + (2 * Fence.Length);

    /// <summary>The placeholder of a name, or null.</summary>
    public static Placeholder? Find(string name) => All.IndexOf(name) is var index and >= 0 ? (Placeholder)index : null;

    /// <summary>The placeholder whose name and closing fence a text in UTF-8 starts with, or null.</summary>
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
}
