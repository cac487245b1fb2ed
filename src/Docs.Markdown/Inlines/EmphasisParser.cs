using System.Globalization;
using System.Text;
using Docs.Markdown.Blocks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>
/// Reads <c>*</c>, <c>_</c> and <c>~</c> as GitHub does, which differs from what CommonMark has become since: symbols
/// such as <c>®</c> and emoji are no punctuation, an entity is what is written and not what it stands for, <c>~</c> beside
/// another mark is not looked at, and one <c>~</c> strikes through as two do.
/// </summary>
/// <remarks>Performance-sensitive: it is asked at every such sign.</remarks>
internal sealed class EmphasisParser : EmphasisInlineParser, IPostInlineProcessor
{
    private readonly EmphasisDescriptor _star;
    private readonly EmphasisDescriptor _underscore;
    private readonly EmphasisDescriptor _tilde = new('~', 1, 2, enableWithinWord: true);

    public EmphasisParser()
    {
        _star = EmphasisDescriptors[0];
        _underscore = EmphasisDescriptors[1];
        EmphasisDescriptors.Add(_tilde);
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        var start = slice.Start;
        if (slice.PeekCharExtra(-1) == mark && (start < 2 || slice.PeekCharExtra(-2) != '\\'))
        {
            // The rest of signs that were no delimiter.
            return false;
        }

        var text = slice.AsSpan();
        var count = text.IndexOfAnyExcept(mark);
        count = count < 0 ? text.Length : count;
        if (mark == '~' && count > 2)
        {
            return false;
        }

        var type = TypeOf(mark, Before(slice.Text, start, mark), After(text[count..], mark));
        if (type == DelimiterType.Undefined)
        {
            return false;
        }

        var descriptor = mark switch { '*' => _star, '_' => _underscore, _ => _tilde };
        slice.Start += count;
        processor.Inline = new EmphasisDelimiterInline(this, descriptor)
        {
            Content = new(slice.Text, start, slice.Start - 1),
            DelimiterCount = count,
            Type = type,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    /// <summary>Pairs the marks, and notes a text in which GitHub finds other pairs.</summary>
    bool IPostInlineProcessor.PostProcess(InlineProcessor state, Inline? root, Inline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
    {
        List<EmphasisDelimiterInline>? marks = null;
        var child = root;
        while (child is not null && child != lastChild)
        {
            if (child is EmphasisDelimiterInline mark)
            {
                (marks ??= []).Add(mark);
            }

            child = child is DelimiterInline || child == root ? ((ContainerInline)child).FirstChild : child.NextSibling;
        }

        if (marks?.Count > 1 && state.Block is { } block && EmphasisPairs.AreDoubtful(marks))
        {
            DoubtfulBlock.Mark(block);
        }

        return PostProcess(state, root, lastChild, postInlineProcessorIndex, isFinalProcessing);
    }

    private static DelimiterType TypeOf(char mark, Rune before, Rune after)
    {
        var (isSpaceBefore, isSpaceAfter) = (IsSpace(before), IsSpace(after));
        var (isSignBefore, isSignAfter) = (IsPunctuation(before), IsPunctuation(after));
        var isLeft = !isSpaceAfter && (!isSignAfter || isSpaceBefore || isSignBefore);
        var isRight = !isSpaceBefore && (!isSignBefore || isSpaceAfter || isSignAfter);
        var (opens, closes) = mark == '_'
            ? (isLeft && (!isRight || isSignBefore), isRight && (!isLeft || isSignAfter))
            : (isLeft, isRight);
        return (opens ? DelimiterType.Open : DelimiterType.Undefined) | (closes ? DelimiterType.Close : DelimiterType.Undefined);
    }

    private static Rune Before(string text, int start, char mark)
    {
        while (start > 0 && text[start - 1] == '~' && mark != '~')
        {
            start--;
        }

        return start > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, start), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : new('\n');
    }

    private static Rune After(ReadOnlySpan<char> text, char mark)
    {
        text = mark == '~' ? text : text.TrimStart('~');
        return Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : new('\n');
    }

    private static bool IsSpace(Rune rune) => rune.IsAscii ? rune.Value is ' ' or '\n' or '\t' or '\f' or '\r' : Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii ? rune.Value is > ' ' and < '\u007f' && !Rune.IsLetterOrDigit(rune) : Rune.IsPunctuation(rune);
}
