using Docs.Model;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>Places of a text in an image's own fragments.</summary>
internal static class SourceText
{
    /// <summary>Every place of a text in the Markdown fragments of an image, by file and line.</summary>
    public static IEnumerable<SourceLocation> Find(CheckedImage image, string text)
    {
        foreach (var (name, fragment) in image.Fragments.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!name.EndsWith(".md", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var place in Find(fragment, text))
            {
                yield return place;
            }
        }
    }

    /// <summary>Every place of a text in one fragment.</summary>
    public static IEnumerable<SourceLocation> Find(Fragment fragment, string text)
    {
        for (var at = fragment.Text.IndexOf(text, StringComparison.Ordinal); at >= 0; at = fragment.Text.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            yield return SourceLocation.Of(fragment.Path, fragment.Text, at);
        }
    }
}
