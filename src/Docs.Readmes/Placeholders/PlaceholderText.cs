using System.Text;
using Docs.Model.Placeholders;

namespace Docs.Readmes.Placeholders;

/// <summary>
/// A text with placeholders in it, parsed once and filled for every target. The result is that of replacing one
/// placeholder after another over the whole page; a <c>%%</c> of one text and a <c>%%</c> of the next never make a
/// placeholder between them.
/// </summary>
internal sealed class PlaceholderText
{
    private readonly byte[] _text;
    private readonly Slot[] _slots;

    private PlaceholderText(byte[] text, Slot[] slots)
    {
        _text = text;
        _slots = slots;
    }

    /// <summary>Finds a text's placeholders.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="valueOf">The placeholder whose value it is: only later ones count in it. Null for a page.</param>
    public static PlaceholderText Parse(string text, Placeholder? valueOf = null) => Parse(Encoding.UTF8.GetBytes(text), valueOf);

    /// <summary>The same of a text as UTF-8, which must not change afterwards.</summary>
    public static PlaceholderText Parse(byte[] bytes, Placeholder? valueOf)
    {
        var slots = new List<Slot>();
        for (var at = IndexOfFence(bytes, 0); at >= 0; at = IndexOfFence(bytes, at + 1))
        {
            if (PlaceholderName.Match(bytes.AsSpan(at + PlaceholderName.Fence.Length)) is { } placeholder
                && (valueOf is null || placeholder > valueOf))
            {
                slots.Add(new(at, PlaceholderName.LengthOf(placeholder), placeholder));
            }
        }

        return new(bytes, slots.Count == 0 ? [] : [.. WithoutOverlaps(bytes, slots)]);
    }

    /// <summary>Whether a placeholder is filled anywhere in the text, be it in the value of another one.</summary>
    /// <param name="values">By <see cref="Placeholder"/>.</param>
    public bool Uses(Placeholder placeholder, PlaceholderText[] values) =>
        Array.Exists(_slots, s => s.Placeholder == placeholder || values[(int)s.Placeholder].Uses(placeholder, values));

    /// <summary>How long the text is with its placeholders replaced, in UTF-8 bytes; white space around logos included.</summary>
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

    /// <summary>Writes the text with its placeholders replaced, as UTF-8.</summary>
    /// <param name="values">By <see cref="Placeholder"/>, each parsed as the value of that placeholder.</param>
    /// <param name="output">At least as long as <see cref="FilledLength"/>.</param>
    /// <returns>How much was written.</returns>
    public int Fill(ReadOnlySpan<PlaceholderText> values, Span<byte> output)
    {
        var page = new PageWriter(output);
        Fill(values, ref page);
        return page.Length;
    }

    private void Fill(ReadOnlySpan<PlaceholderText> values, ref PageWriter page)
    {
        var read = 0;
        foreach (var slot in _slots)
        {
            page.Write(_text.AsSpan(read, slot.Start - read));
            var value = values[(int)slot.Placeholder];
            if (slot.Placeholder < Placeholder.Logo)
            {
                value.Fill(values, ref page);
            }
            else if (slot.Placeholder == Placeholder.Logo)
            {
                page.BeginLogo();
                value.Fill(values, ref page);
                page.EndLogo();
            }
            else
            {
                page.Keep();
                value.Fill(values, ref page);
                page.Keep();
            }

            read = slot.End;
        }

        page.Write(_text.AsSpan(read));
    }

    private static int IndexOfFence(ReadOnlySpan<byte> text, int from) =>
        from >= text.Length ? -1 : text[from..].IndexOf("%%"u8) is var at and >= 0 ? from + at : -1;

    /// <summary>
    /// Of <c>%%IMAGE%%TAGS%%</c> only one can be a placeholder: the one that is filled first.
    /// </summary>
    private static IEnumerable<Slot> WithoutOverlaps(byte[] text, List<Slot> slots)
    {
        if (!HasOverlaps(slots))
        {
            return slots;
        }

        var taken = new bool[text.Length];
        return slots.OrderBy(s => s.Placeholder).ThenBy(s => s.Start).Where(Take).OrderBy(s => s.Start);

        bool Take(Slot slot)
        {
            var slotTaken = taken.AsSpan(slot.Start, slot.Length);
            var isFree = !slotTaken.Contains(true);
            if (isFree)
            {
                slotTaken.Fill(true);
            }

            return isFree;
        }
    }

    private static bool HasOverlaps(List<Slot> slots)
    {
        for (var i = 1; i < slots.Count; i++)
        {
            if (slots[i - 1].End > slots[i].Start)
            {
                return true;
            }
        }

        return false;
    }
}
