using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Docs.Readmes.Placeholders;

/// <summary>
/// A text with placeholders in it, parsed once and filled for every target. The result is that of replacing one
/// placeholder after another over the whole page; a <c>%%</c> of one text and a <c>%%</c> of the next never make a
/// placeholder between them.
/// </summary>
internal sealed class PlaceholderText
{
    private readonly string _text;
    private readonly ImmutableArray<Slot> _slots;

    private PlaceholderText(string text, ImmutableArray<Slot> slots)
    {
        _text = text;
        _slots = slots;
    }

    /// <summary>Finds a text's placeholders.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="valueOf">The placeholder whose value it is: only later ones count in it. Null for a page.</param>
    public static PlaceholderText Parse(string text, Placeholder? valueOf = null)
    {
        var slots = new List<Slot>();
        for (var at = IndexOfFence(text, 0); at >= 0; at = IndexOfFence(text, at + 1))
        {
            if (PlaceholderNames.Match(text.AsSpan(at + PlaceholderNames.Fence.Length)) is { } placeholder
                && (valueOf is null || placeholder > valueOf))
            {
                slots.Add(new(at, PlaceholderNames.LengthOf(placeholder), placeholder));
            }
        }

        return slots.Count == 0 ? new(text, []) : new(text, [.. Widen(text, WithoutOverlaps(slots))]);
    }

    /// <summary>How long the text is with its placeholders replaced, in characters.</summary>
    /// <param name="lengths">By <see cref="Placeholder"/>: those of the values, so filled.</param>
    public long FilledLength(ReadOnlySpan<long> lengths)
    {
        long length = _text.Length;
        foreach (var slot in _slots)
        {
            length += lengths[(int)slot.Placeholder] - slot.Length;
        }

        return length;
    }

    /// <summary>Writes the text with its placeholders replaced.</summary>
    /// <param name="values">By <see cref="Placeholder"/>, each parsed as the value of that placeholder.</param>
    /// <param name="output">At least as long as <see cref="FilledLength"/>.</param>
    /// <returns>How much was written.</returns>
    public int Fill(ReadOnlySpan<PlaceholderText> values, Span<char> output)
    {
        var (read, written) = (0, 0);
        foreach (var slot in _slots)
        {
            var literal = _text.AsSpan(read, slot.Start - read);
            literal.CopyTo(output[written..]);
            written += literal.Length;
            written += values[(int)slot.Placeholder].Fill(values, output[written..]);
            read = slot.End;
        }

        var rest = _text.AsSpan(read);
        rest.CopyTo(output[written..]);
        return written + rest.Length;
    }

    private static int IndexOfFence(string text, int from) =>
        from >= text.Length ? -1 : text.IndexOf(PlaceholderNames.Fence, from, StringComparison.Ordinal);

    /// <summary>Of <c>%%IMAGE%%TAGS%%</c> only one can be a placeholder: the one that is filled first.</summary>
    private static IEnumerable<Slot> WithoutOverlaps(List<Slot> slots)
    {
        if (!slots.Zip(slots.Skip(1)).Any(pair => pair.First.End > pair.Second.Start))
        {
            return slots;
        }

        var kept = new List<Slot>();
        foreach (var slot in slots.OrderBy(s => s.Placeholder).ThenBy(s => s.Start))
        {
            if (!kept.Exists(k => k.Start < slot.End && slot.Start < k.End))
            {
                kept.Add(slot);
            }
        }

        return kept.OrderBy(s => s.Start);
    }

    /// <summary>A logo takes the white space around it on its line with it.</summary>
    private static IEnumerable<Slot> Widen(string text, IEnumerable<Slot> slots)
    {
        var previousEnd = 0;
        foreach (var slot in slots)
        {
            var (start, end) = (slot.Start, slot.End);
            if (slot.Placeholder == Placeholder.Logo)
            {
                while (start > previousEnd && IsBlank(text[start - 1]))
                {
                    start--;
                }

                while (end < text.Length && IsBlank(text[end]))
                {
                    end++;
                }
            }

            previousEnd = end;
            yield return new(start, end - start, slot.Placeholder);
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r';

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(int Start, int Length, Placeholder Placeholder)
    {
        public int End => Start + Length;
    }
}
