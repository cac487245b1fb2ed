using Docs.Formatting.Markdown.Blocks;
using Docs.Formatting.Markdown.Inlines;
using Docs.Formatting.Markdown.Meaning;
using Docs.Formatting.Markdown.Reading;
using Docs.Markdown;
using Docs.Model.Findings;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown;

/// <summary>
/// Makes the canonical form of a page and proves it: what a reader sees is the same, and the form of the form is itself.
/// A block that fails stays as it is written; where that does not help, the whole page does.
/// </summary>
/// <remarks>A page that is in canonical form already needs no proof, and most are.</remarks>
internal sealed class CanonicalForm(MarkdownDialect dialect, string path)
{
    /// <summary>So many blocks are tried to be kept before the page is.</summary>
    private const int MaxKept = 8;

    /// <param name="text">Lines ended by <c>\n</c>.</param>
    /// <param name="findings">Gets what is wrong, and which blocks stayed as they are.</param>
    /// <returns>Null with findings where the text is refused.</returns>
    public string? Print(string text, ICollection<Finding> findings)
    {
        var document = dialect.Parse(text, path, findings);
        return document is null ? null : Print(document, text, findings);
    }

    /// <summary>The same of a text that has been read.</summary>
    public string? Print(MarkdownDocument document, string text, ICollection<Finding> findings)
    {
        var form = BlockPrinter.Print(document, text, path, findings, kept: null);
        if (form is null || AreEqual(form, text))
        {
            return form;
        }

        var (proven, kept) = Prove(text, form);
        if (proven is null || (kept.Count > 0 && !Stays(proven)))
        {
            findings.Add(Catalogue.FormIsAmbiguous(new(path, kept.Count > 0 ? kept.Min() + 1 : 1)));
            return EndLine(text);
        }

        foreach (var line in kept.Order())
        {
            findings.Add(Catalogue.FormIsAmbiguous(new(path, line + 1)));
        }

        return proven;
    }

    /// <summary>A text as it is written, ended by one newline.</summary>
    public static string EndLine(string text) => text is [.., not '\n', '\n'] or "\n" ? text : text.TrimEnd('\n') + "\n";

    /// <summary>Whether two texts have the same lines: whoever reads a file leaves out the newlines at its end.</summary>
    private static bool AreEqual(string form, string text) => form.AsSpan().TrimEnd('\n').SequenceEqual(text.AsSpan().TrimEnd('\n'));

    /// <summary>Whether a page some of whose blocks were kept stays as it is when it is formatted again.</summary>
    private bool Stays(string text) =>
        Read(text) is { } document && Print(document, text) is { } form && (form == text || Prove(text, form).Form == text);

    /// <returns>The form, null where there is none; and the lines of those blocks that were kept.</returns>
    private (string? Form, HashSet<int> Kept) Prove(string text, string form)
    {
        var kept = new HashSet<int>();
        var meant = LegacyLinks.WithoutSpacesInLinks(text, form);
        if (Read(meant) is not { } document)
        {
            return (null, kept);
        }

        kept = DoubtfulBlocks.Find(document, meant);
        var most = kept.Count + MaxKept;
        if (kept.Count > 0)
        {
            // Definitions go with their links, but may be meant in the blocks that stay.
            if (HasDefinitions(document, meant) || Read(text) is not { } source || BlockPrinter.Print(source, text, path, [], kept) is not { } next)
            {
                return (null, kept);
            }

            form = next;
        }

        var meaning = BlockMeaning.Of(document);
        while (true)
        {
            if (Read(form) is not { } printed || Print(printed, form) is not { } again)
            {
                return (null, kept);
            }

            var different = FirstDifference(meaning, BlockMeaning.Of(printed));
            different = different < 0 ? FirstDoubtful(printed, form, kept, meaning) : different;
            if (different < 0 && (again == form || kept.Count > 0))
            {
                return (form, kept);
            }

            if (different < 0 && Settle(meaning, again) is { } settled)
            {
                return (settled, kept);
            }

            different = different < 0 ? ChangedBlock(printed, form, again) : different;
            if (different >= meaning.Count || kept.Count == most || !kept.Add(meaning[different].Line) || Read(text) is not { } source
                || BlockPrinter.Print(source, text, path, [], kept) is not { } next)
            {
                return (null, kept);
            }

            form = next;
        }
    }

    /// <summary>What a form becomes that changes once more, as long as it reads as before and then stays.</summary>
    private string? Settle(IReadOnlyList<BlockMeaning.Part> meaning, string form) =>
        Read(form) is { } document && FirstDifference(meaning, BlockMeaning.Of(document)) < 0 && Print(document, form) == form ? form : null;

    /// <summary>The index of the first block that has become doubtful; less than 0 where none has.</summary>
    private static int FirstDoubtful(MarkdownDocument document, string form, HashSet<int> kept, IReadOnlyList<BlockMeaning.Part> meaning)
    {
        var doubtful = DoubtfulBlocks.Find(document, form);
        var parts = BlockMeaning.Of(document);
        for (var i = 0; i < parts.Count && doubtful.Count > 0; i++)
        {
            if (doubtful.Contains(parts[i].Line) && !kept.Contains(meaning[i].Line))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether there is a definition, or what GitHub may take for one: in a block that it reads otherwise, any line may be one.</summary>
    private static bool HasDefinitions(MarkdownDocument document, string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart(" \t>");
            if (start is ['[', not '^', ..] && start.Contains("]:", StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var block in document.Descendants<Block>())
        {
            if (block is LinkReferenceDefinitionGroup || (block is ParagraphBlock or HeadingBlock && DoubtfulText.MayBeDefinition(block, text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The form of a text that has been read with all of its inlines.</summary>
    private string? Print(MarkdownDocument document, string text) =>
        BlockPrinter.Print(document, text, path, [], DoubtfulBlocks.Find(document, text));

    private static int FirstDifference(IReadOnlyList<BlockMeaning.Part> expected, IReadOnlyList<BlockMeaning.Part> actual)
    {
        for (var i = 0; i < expected.Count && i < actual.Count; i++)
        {
            if (expected[i].Text != actual[i].Text)
            {
                return i;
            }
        }

        return expected.Count == actual.Count ? -1 : Math.Min(expected.Count, actual.Count);
    }

    /// <summary>The index of the block that the first change is in.</summary>
    private static int ChangedBlock(MarkdownDocument document, string form, string again)
    {
        var same = form.AsSpan().CommonPrefixLength(again);
        var line = form.AsSpan(0, same).Count('\n');
        return Math.Max(0, BlockMeaning.Of(document).Count(part => part.Line <= line) - 1);
    }

    private static MarkdownDocument? Read(string text) => CanonicalDialect.Complete.Parse(text, "", []);
}
