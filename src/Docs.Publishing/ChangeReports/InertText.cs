using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Docs.Model;

namespace Docs.Publishing.ChangeReports;

/// <summary>
/// Text of strangers for a comment on GitHub. In code GitHub makes nothing of mentions, references to issues and commits,
/// addresses, HTML or emoji, so all such text is put into code; escapes alone would not do, because GitHub looks for
/// mentions and references in what is rendered.
/// </summary>
internal static class InertText
{
    // What a fence or a code span has at least.
    private const int ShortestFence = 3;

    // GitHub's renderer reads no code span between more than 80 backticks, and takes 255 for more at a fence. A longer run
    // in a text is cut.
    private const int LongestBackticks = 40;

    // Our own word, and two newlines.
    private const int LanguageLength = 10;
    private static readonly SearchValues<char> Ascii = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>A text as a code span of one line. It must not stand in a table.</summary>
    /// <param name="most">Characters of the text, at most; a longer one ends with <c>…</c>.</param>
    public static string Code(string text, int most)
    {
        text = Visible(Shortened(text, most), kept: "");
        if (string.IsNullOrWhiteSpace(text))
        {
            return "(empty)";
        }

        // A span loses a blank at both ends, and a backtick there would belong to the fence.
        var fence = new string('`', LongestRun(text) + 1);
        return text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? $"{fence} {text} {fence}" : fence + text + fence;
    }

    /// <summary>A text as code within an HTML block.</summary>
    /// <param name="most">As with <see cref="Code"/>.</param>
    public static string HtmlCode(string text, int most) => $"<code>{WebUtility.HtmlEncode(Visible(Shortened(text, most), kept: ""))}</code>";

    /// <summary>A text as a fenced code block: nothing in it ends the block.</summary>
    /// <param name="text">Lines, each with its newline.</param>
    /// <param name="language">Our own word.</param>
    public static string Fenced(string text, string language)
    {
        text = Lines(text);
        var fence = new string('`', FenceOf(text));
        return $"{fence}{language}\n{text}{fence}\n";
    }

    /// <summary>Characters that <see cref="Fenced"/> adds to a text, at most; also for a part of the text.</summary>
    public static int FenceLength(string text) => (2 * FenceOf(text)) + LanguageLength;

    /// <summary>Lines that stay lines: what could end one, or is invisible, is written as an escape.</summary>
    public static string Lines(string text) => Visible(text, kept: "\n\t");

    /// <summary>A text as it may stand where nothing is read as Markdown: one line, nothing invisible.</summary>
    /// <param name="most">As with <see cref="Code"/>.</param>
    public static string Plain(string text, int most) => Visible(Shortened(text, most), kept: "");

    private static int FenceOf(string text) => Math.Max(ShortestFence, LongestRun(text) + 1);

    private static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private static string Visible(string text, string kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(Ascii) && LongestRun(text) <= LongestBackticks)
        {
            return text;
        }

        var (visible, backticks) = (new StringBuilder(text.Length), 0);

        // Halves of surrogate pairs become the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            backticks = rune.Value == '`' ? backticks + 1 : 0;
            if (backticks > LongestBackticks)
            {
                visible.Append(backticks == LongestBackticks + 1 ? "…" : "");
            }
            else if (InvisibleCharacter.Is(rune) && !(rune.IsBmp && kept.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
