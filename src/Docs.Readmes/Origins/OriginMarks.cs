using System.Globalization;
using System.Text;
using Docs.Model.Origins;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Origins;

/// <summary>
/// Marks in fragments that tell which line of which source it was. They stay in their place through templates, layouts
/// and placeholders, as any text does. There is one at the end of each line, a number between NULs, which no source may
/// hold; and one at the start of each fragment, because a template may have something before it on the same line.
/// </summary>
internal sealed class OriginMarks
{
    private const char Fence = '\0';

    // Whether it starts with a heading decides how a page begins.
    private const string LooksAtItsStart = FragmentName.Deprecated;

    private readonly List<Origin> _origins;

    public OriginMarks() => _origins = [];

    /// <summary>Marks that go on from others, which stay as they are.</summary>
    public OriginMarks(OriginMarks earlier) => _origins = [.. earlier._origins];

    /// <summary>The fragments, marked; but for those that are values within a line, and layouts, which are no text yet.</summary>
    public FragmentSet Mark(FragmentSet fragments)
    {
        var marked = new Dictionary<string, Fragment>(StringComparer.Ordinal);
        foreach (var (name, fragment) in fragments.Files)
        {
            var isText = name.EndsWith(".md", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
            marked.Add(name, isText && fragment.Text.Length > 0 ? fragment with { Text = Mark(fragment, name != LooksAtItsStart) } : fragment);
        }

        return fragments with { Files = marked };
    }

    /// <summary>Takes the marks out of a built page.</summary>
    /// <param name="page">What was built of marked fragments.</param>
    /// <param name="tagData">Where what a template's list of tags or architectures is made from is.</param>
    /// <param name="template">The origin of lines that are in no fragment.</param>
    public OriginMap Unmark(string page, Origin tagData, Origin template)
    {
        var pieces = new OriginPieces();
        var last = -1;
        for (var read = 0; read < page.Length;)
        {
            var mark = page.IndexOf(Fence, read);
            if (mark < 0)
            {
                pieces.Add(page.AsSpan(read), template);
                break;
            }

            var text = page.AsSpan(read, mark - read);
            var end = page.IndexOf(Fence, mark + 1);
            var number = int.Parse(page.AsSpan(mark + 1, end - mark - 1), CultureInfo.InvariantCulture);
            var isStart = number < 0;
            var origin = isStart ? null : _origins[number];
            var isTagData = origin?.Text is { } line && (IsFilled(Placeholder.Tags.Written(), line, text) || IsFilled(Placeholder.Arches.Written(), line, text));

            // A mark is for its own line: what is before that came with no mark.
            var own = text[(text.LastIndexOf('\n') + 1)..];
            pieces.Add(text[..^own.Length], isTagData ? tagData : FindPlaceholderBehind(last) ?? template);
            last = number;
            if (isStart)
            {
                pieces.AddOfOuterLine(own, ~number);
            }
            else
            {
                pieces.EndLine(number, origin!);
                pieces.Add(own, isTagData ? tagData : origin!);
            }

            read = end + 1;
            if (!isStart && read < page.Length && page[read] == '\n')
            {
                // The newline belongs to the line that it ends, which may be empty.
                pieces.Add("\n", isTagData ? tagData : origin!);
                read++;
            }
        }

        return pieces.ToMap(template);
    }

    /// <summary>The line below one of a fragment, where it has a placeholder: what a layout writes in its place comes with no mark.</summary>
    /// <param name="mark">The number of the mark before that; less than 0 for none at the end of a line.</param>
    private Origin? FindPlaceholderBehind(int mark) =>
        mark >= 0 && mark + 1 < _origins.Count && _origins[mark + 1] is { Text: { } line } next && next.At.Path == _origins[mark].At.Path && next.At.Line == _origins[mark].At.Line + 1
        && line.StartsWith(PlaceholderName.Fence, StringComparison.Ordinal)
            ? new(next.At, Text: null)
            : null;

    /// <summary>Whether a line has a placeholder that is not in what was built of it any more: some texts have their place too late for it.</summary>
    private static bool IsFilled(string placeholder, string line, ReadOnlySpan<char> built) =>
        line.Contains(placeholder, StringComparison.Ordinal) && !built.Contains(placeholder, StringComparison.Ordinal);

    private string Mark(Fragment fragment, bool withStart)
    {
        var marked = new StringBuilder(fragment.Text.Length * 2);
        var lines = fragment.Text.Split('\n');
        if (withStart)
        {
            // Its last line's number tells where it ends; the complement tells it from a line's.
            Add(~(_origins.Count + lines.Length - 1));
        }

        for (var i = 0; i < lines.Length; i++)
        {
            marked.Append(i == 0 ? "" : "\n").Append(lines[i]);
            Add(_origins.Count);
            _origins.Add(new(new(fragment.Path, i + 1), lines[i]));
        }

        return marked.ToString();

        void Add(int number) => marked.Append(Fence).Append(CultureInfo.InvariantCulture, $"{number}").Append(Fence);
    }
}
