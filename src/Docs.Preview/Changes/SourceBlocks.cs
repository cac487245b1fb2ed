using System.Text;

namespace Docs.Preview.Changes;

/// <summary>
/// Cuts Markdown into blocks without reading it: changes of a thousand READMEs are counted at once. Where it is wrong, a
/// change is counted as another kind of block.
/// </summary>
internal static class SourceBlocks
{
    /// <summary>What the heading above the list of tags begins with.</summary>
    public const string TagsTitle = "Supported tags";

    public static List<SourceBlock> Of(string text)
    {
        var (blocks, block, kind) = (new List<SourceBlock>(), new StringBuilder(), SourceBlockKind.Paragraph);
        var (isInTags, fence) = (false, "");
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (fence.Length > 0)
            {
                block.Append('\n').Append(line);
                fence = trimmed.StartsWith(fence, StringComparison.Ordinal) ? "" : fence;
                continue;
            }

            if (trimmed.IsEmpty && kind != SourceBlockKind.Comment)
            {
                End();
                continue;
            }

            var next = KindOf(line, trimmed);
            if (block.Length == 0 || next is not SourceBlockKind.Paragraph and not SourceBlockKind.Quote and not SourceBlockKind.Table && kind != SourceBlockKind.Comment)
            {
                End();
                kind = next;
            }

            if (kind == SourceBlockKind.Heading)
            {
                isInTags = line.StartsWith("# ", StringComparison.Ordinal) ? line[2..].StartsWith(TagsTitle, StringComparison.Ordinal) : isInTags;
            }

            fence = kind == SourceBlockKind.CodeBlock ? (trimmed[0] == '`' ? "```" : "~~~") : "";
            block.Append(block.Length == 0 ? "" : "\n").Append(line);
            if (kind == SourceBlockKind.Heading || (kind == SourceBlockKind.Comment && line.Contains("-->", StringComparison.Ordinal)))
            {
                End();
            }
        }

        End();
        return blocks;

        void End()
        {
            if (block.Length > 0)
            {
                blocks.Add(new(kind, block.ToString(), isInTags && kind == SourceBlockKind.ListItem));
                block.Clear();
            }

            kind = SourceBlockKind.Paragraph;
        }
    }

    private static SourceBlockKind KindOf(ReadOnlySpan<char> line, ReadOnlySpan<char> trimmed) =>
        line.StartsWith("<!--", StringComparison.Ordinal) ? SourceBlockKind.Comment
        : line.StartsWith('#') ? SourceBlockKind.Heading
        : trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal) ? SourceBlockKind.CodeBlock
        : IsItem(trimmed) ? SourceBlockKind.ListItem
        : trimmed is ['>', ..] ? SourceBlockKind.Quote
        : trimmed is ['|', ..] ? SourceBlockKind.Table
        : SourceBlockKind.Paragraph;

    private static bool IsItem(ReadOnlySpan<char> trimmed) =>
        trimmed is ['-' or '*' or '+', ' ' or '\t', ..]
        || (trimmed.IndexOfAnyExceptInRange('0', '9') is var end and > 0 && end + 1 < trimmed.Length && trimmed[end] is '.' or ')' && trimmed[end + 1] == ' ');
}
