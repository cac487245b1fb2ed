using System.Text;
using Docs.Model;
using Docs.Preview.Changes;

namespace Docs.Preview.Grouping;

/// <summary>
/// Texts without what differs between targets and images of the same change: the name that a README calls its image, and
/// the name of the target as a word of its own.
/// </summary>
internal static class NeutralText
{
    private const string Image = "\u0001image";
    private const string TargetName = "\u0001target";

    /// <summary>A change as a text that is equal to that of another README where a reader would call both the same change.</summary>
    public static string KeyOf(ReadmeChange change, PreviewSettings settings, ImageName image, Target target)
    {
        var key = new StringBuilder();
        foreach (var text in change.Text)
        {
            foreach (var block in text.Before)
            {
                key.Append('-').Append(block.Text).Append('\n');
            }

            foreach (var block in text.After)
            {
                key.Append('+').Append(block.Text).Append('\n');
            }

            key.Append('\0');
        }

        return Of(key.ToString(), settings, image, target);
    }

    /// <summary>Any text of a README, such as a message about it, without its names.</summary>
    public static string Of(string text, PreviewSettings settings, ImageName image, Target target)
    {
        text = text
            .Replace("https://hub.docker.com/_/" + image, Image, StringComparison.Ordinal)
            .Replace("https://hub.docker.com/r/" + settings.RepositoryOf(image, target), Image, StringComparison.Ordinal);
        text = ReplaceWord(text, settings.RepositoryOf(image, target), Image);
        text = ReplaceWord(text, image.Value, Image);
        return target == Target.Library ? text : ReplaceWord(text, target.Name, TargetName);
    }

    /// <summary>Replaces a word where it is not a part of a longer one.</summary>
    private static string ReplaceWord(string text, string word, string with)
    {
        var (result, from) = (new StringBuilder(), 0);
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsWord(text[at - 1])) && (end == text.Length || !IsWord(text[end])))
            {
                result.Append(text, from, at - from).Append(with);
                from = end;
            }
        }

        return from == 0 ? text : result.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
