using System.Globalization;
using System.Text;
using Docs.Model.Origins;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Origins;

/// <summary>
/// Marks at the ends of lines that tell which line of which source it was. They stay in their place through templates,
/// layouts and placeholders, as any text does. A mark is a number between NULs, which no source may hold.
/// </summary>
internal sealed class OriginMarks
{
    private const char Fence = '\0';

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
            marked.Add(name, isText && fragment.Text.Length > 0 ? fragment with { Text = Mark(fragment) } : fragment);
        }

        return fragments with { Files = marked };
    }

    /// <summary>Takes the marks out of a built page.</summary>
    /// <param name="page">What was built of marked fragments.</param>
    /// <param name="tagData">Where what a template's list of tags or architectures is made from is.</param>
    /// <param name="template">The origin of lines that are in no fragment.</param>
    public OriginMap Unmark(string page, Origin tagData, Origin template)
    {
        var text = new StringBuilder(page.Length);
        var (ends, origins) = (new List<int>(), new List<Origin>());
        for (var read = 0; read < page.Length;)
        {
            var mark = page.IndexOf(Fence, read);
            var end = mark < 0 ? page.Length : mark;
            var after = mark < 0 ? end : page.IndexOf(Fence, mark + 1);
            var origin = mark < 0 ? template : _origins[int.Parse(page.AsSpan(mark + 1, after - mark - 1), CultureInfo.InvariantCulture)];
            var isTagData = origin.Text is { } line
                && (line.Contains("%%TAGS%%", StringComparison.Ordinal) || line.Contains("%%ARCHES%%", StringComparison.Ordinal));

            // A mark is for its own line: what is before that came with no mark.
            var own = page.AsSpan(read, end - read).LastIndexOf('\n') is var newline and >= 0 && mark >= 0 ? read + newline + 1 : read;
            Add(page.AsSpan(read, own - read), isTagData ? tagData : template);
            Add(page.AsSpan(own, end - own), isTagData ? tagData : origin);
            read = mark < 0 ? end : after + 1;
            if (read < page.Length && page[read] == '\n')
            {
                // The newline belongs to the line that it ends, which may be empty.
                Add("\n", isTagData ? tagData : origin);
                read++;
            }
        }

        var whole = text.ToString().TrimEnd('\n') + "\n";
        while (ends.Count > 0 && ends[^1] >= whole.Length)
        {
            ends.RemoveAt(ends.Count - 1);
        }

        ends.Add(whole.Length);
        return new(whole, ends, origins.Count == 0 ? [template] : origins[..ends.Count]);

        void Add(ReadOnlySpan<char> piece, Origin origin)
        {
            text.Append(piece);
            if (origins.Count > 0 && origins[^1] == origin)
            {
                ends[^1] = text.Length;
            }
            else if (!piece.IsEmpty)
            {
                ends.Add(text.Length);
                origins.Add(origin);
            }
        }
    }

    private string Mark(Fragment fragment)
    {
        var marked = new StringBuilder(fragment.Text.Length * 2);
        var lines = fragment.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            marked.Append(i == 0 ? "" : "\n").Append(lines[i])
                .Append(Fence).Append(CultureInfo.InvariantCulture, $"{_origins.Count}").Append(Fence);
            _origins.Add(new(new(fragment.Path, i + 1), lines[i]));
        }

        return marked.ToString();
    }
}
