using System.Text;
using YamlDotNet.Core.Tokens;

namespace Docs.Formatting.Yaml;

/// <summary>What stands between tokens: line breaks, indentation, empty lines and comments.</summary>
internal sealed class YamlLayout(string text)
{
    /// <summary>Spaces for each level.</summary>
    public const int Indent = 2;

    // Outermost first.
    private readonly List<YamlBlock> _blocks = [];

    // Those that ended since the last token, innermost first: a comment here may still be theirs.
    private readonly List<YamlBlock> _closed = [];

    // Where what was printed last ends in the source.
    private int _at;

    /// <summary>The canonical form so far.</summary>
    public StringBuilder Text { get; } = new(text.Length + 16);

    /// <summary>The innermost open block, or null.</summary>
    public YamlBlock? Block => _blocks.Count == 0 ? null : _blocks[^1];

    /// <summary>How many flow collections are open.</summary>
    public int FlowDepth { get; set; }

    /// <summary>Spaces before something nested in the block.</summary>
    public int ChildColumn => Block is { } block ? block.Column + Indent : 0;

    /// <summary>Spaces before the further lines of a scalar: some in any case, for a line could look like a marker.</summary>
    public int TextColumn => Math.Max(Indent, ChildColumn);

    /// <summary>Spaces before a line in a flow collection.</summary>
    public int FlowColumn => ChildColumn + (Indent * FlowDepth);

    public void OpenBlock(bool isSequence, bool hasOwnIndent, int sourceColumn) =>
        _blocks.Add(new(isSequence, hasOwnIndent, sourceColumn, ChildColumn));

    public void CloseBlock()
    {
        CloseListWithoutIndent();
        Close();
    }

    /// <summary>Nothing tells the end of a list that stands as far left as its key, but that another entry comes.</summary>
    public void CloseListWithoutIndent()
    {
        if (Block is { HasOwnIndent: false })
        {
            Close();
        }
    }

    /// <summary>Goes on to a place in the source, up to which everything is printed.</summary>
    public void Skip(int at) => _at = at;

    public bool HasBreakBefore(Token token) => text.AsSpan(_at, (int)token.Start.Index - _at).Contains('\n');

    /// <summary>Prints the comments before a token, and what parts them and the token.</summary>
    /// <param name="separator">What does on the same line.</param>
    /// <param name="breaks">Whether the token starts a line; it does after a comment in any case.</param>
    /// <param name="column">Spaces before it then.</param>
    public void Place(Token token, string separator, bool breaks, int column)
    {
        var (hasComments, hasEmptyLine) = PrintComments((int)token.Start.Index, (int)token.Start.Column - 1, FlowDepth > 0 ? FlowColumn : column);
        if (!breaks && !hasComments)
        {
            Text.Append(separator);
        }
        else
        {
            StartLine(hasEmptyLine, column);
        }

        _closed.Clear();
    }

    /// <summary>Prints the last comments, and gives the whole, with one newline at its end: further ones are lost wherever a fragment is read.</summary>
    public string Finish()
    {
        PrintComments(text.Length, sourceColumn: 0, column: 0);
        while (Text.Length > 0 && Text[^1] == '\n')
        {
            Text.Length--;
        }

        return Text.Length == 0 ? "" : Text.Append('\n').ToString();
    }

    /// <summary>Prints the comments before a place in the source, which starts a line wherever there are any.</summary>
    /// <param name="sourceColumn">Spaces before what stands there.</param>
    /// <param name="column">Spaces before it in the canonical form.</param>
    /// <returns>Whether there are comments, and whether there is an empty line after them.</returns>
    private (bool HasComments, bool HasEmptyLine) PrintComments(int end, int sourceColumn, int column)
    {
        var (newlines, hasComments) = (0, false);
        while (_at < end)
        {
            if (text[_at] == '#')
            {
                PrintComment(newlines, sourceColumn, column);
                (newlines, hasComments) = (0, true);
            }
            else
            {
                newlines += text[_at] == '\n' ? 1 : 0;
                _at++;
            }
        }

        return (hasComments, newlines > 1);
    }

    private void PrintComment(int newlines, int sourceColumn, int column)
    {
        if (newlines == 0 && Text.Length > 0)
        {
            Text.Append(' ');
        }
        else
        {
            StartLine(newlines > 1, ColumnOfComment(sourceColumn, column));
        }

        var comment = text.AsSpan(_at, text.IndexOf('\n', _at) - _at);
        Text.Append(comment.TrimEnd());
        _at += comment.Length;
    }

    /// <summary>
    /// A comment that stands further right than what follows is about what is before it, and stays with the block that
    /// it stands in; any other is about what follows.
    /// </summary>
    private int ColumnOfComment(int sourceColumn, int column)
    {
        var own = _at - text.LastIndexOf('\n', Math.Max(0, _at - 1)) - 1;
        if (own > sourceColumn)
        {
            foreach (var block in _closed)
            {
                if (block.SourceColumn <= own)
                {
                    return Math.Max(block.Column, column);
                }
            }
        }

        return column;
    }

    private void StartLine(bool hasEmptyLine, int column)
    {
        if (Text.Length > 0)
        {
            Text.Append(hasEmptyLine ? "\n\n" : "\n");
        }

        Text.Append(' ', column);
    }

    private void Close()
    {
        _closed.Add(_blocks[^1]);
        _blocks.RemoveAt(_blocks.Count - 1);
    }
}
