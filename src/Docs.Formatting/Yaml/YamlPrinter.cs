using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Docs.Formatting.Yaml;

/// <summary>
/// Prints the tokens of a text as they are written there, with canonical white space between them. White space and
/// comments are all that the library's tokens leave out, so nothing is lost.
/// </summary>
internal sealed class YamlPrinter
{
    private readonly string _text;
    private readonly YamlLayout _layout;
    private YamlPart _last = YamlPart.Line;

    // An implicit key is announced by a token of no length; what follows starts the entry.
    private bool _startsEntry;

    private YamlPrinter(string text)
    {
        _text = text;
        _layout = new(text);
    }

    /// <summary>The canonical form; empty where there is nothing but white space.</summary>
    /// <param name="text">What <see cref="YamlChecker"/> found nothing wrong with.</param>
    public static string Print(string text)
    {
        var printer = new YamlPrinter(text);
        for (var scanner = new Scanner(new StringReader(text)); scanner.MoveNext();)
        {
            printer.Print(scanner.Current!);
        }

        return printer._layout.Finish();
    }

    private void Print(Token token)
    {
        switch (token)
        {
            case BlockMappingStart:
                _layout.OpenBlock(isSequence: false, hasOwnIndent: true, ColumnOf(token));
                break;
            case BlockSequenceStart:
                _layout.OpenBlock(isSequence: true, hasOwnIndent: true, ColumnOf(token));
                break;
            case BlockEnd:
                _layout.CloseBlock();
                break;
            case BlockEntry:
                if (_layout.Block is not { IsSequence: true })
                {
                    _layout.OpenBlock(isSequence: true, hasOwnIndent: false, ColumnOf(token));
                }

                StartEntry(token);
                Write(token, YamlPart.Entry);
                break;
            case Key:
                PrintKey(token);
                break;
            case Value:
                PrintValue(token);
                break;
            case FlowSequenceStart or FlowMappingStart:
                Place(token);
                Write(token, YamlPart.Open);
                _layout.FlowDepth++;
                break;
            case FlowSequenceEnd or FlowMappingEnd:
                PlaceInFlow(token, _last is YamlPart.Value or YamlPart.Tag or YamlPart.Entry ? " " : "", isClosing: true);
                _layout.FlowDepth--;
                Write(token, YamlPart.Node);
                break;
            case FlowEntry:
                _layout.Place(token, _last is YamlPart.Value or YamlPart.Tag or YamlPart.Entry ? " " : "", breaks: false, _layout.FlowColumn);
                Write(token, YamlPart.Comma);
                break;
            case AnchorAlias or Anchor:
                Place(token);
                Write(token, YamlPart.Name);
                break;
            case Tag:
                Place(token);
                Write(token, YamlPart.Tag);
                break;
            case Scalar scalar:
                Place(token);
                PrintScalar(scalar);
                break;
            case DocumentStart or DocumentEnd or VersionDirective or TagDirective:
                _layout.Place(token, "", breaks: true, column: 0);
                PrintLine(token);
                break;
        }
    }

    private void PrintKey(Token token)
    {
        var isExplicit = token.End.Index > token.Start.Index;
        if (_layout.FlowDepth > 0)
        {
            if (isExplicit)
            {
                Place(token);
                Write(token, YamlPart.Entry);
            }

            return;
        }

        _layout.CloseListWithoutIndent();
        _layout.Block!.Key = isExplicit ? YamlKey.Explicit : YamlKey.Implicit;
        if (isExplicit)
        {
            StartEntry(token);
            Write(token, YamlPart.Entry);
        }
        else
        {
            _startsEntry = true;
        }
    }

    private void PrintValue(Token token)
    {
        // Without white space the colon would become a part of a name, or of the tag's.
        var separator = _last is YamlPart.Name or YamlPart.Tag or YamlPart.Entry or YamlPart.Comma ? " " : "";
        if (_layout.FlowDepth > 0)
        {
            PlaceInFlow(token, separator, isClosing: false);
        }
        else
        {
            _layout.CloseListWithoutIndent();
            var block = _layout.Block!;
            if (block.Key == YamlKey.Implicit)
            {
                _layout.Place(token, separator, breaks: false, block.Column);
            }
            else
            {
                StartEntry(token);
            }

            block.Key = YamlKey.None;
        }

        Write(token, YamlPart.Value);
    }

    private void PrintScalar(Scalar scalar)
    {
        var slice = new YamlScalar(_text, (int)scalar.Start.Index, (int)scalar.End.Index);
        var end = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
            ? slice.PrintBlock(_layout.Text, _layout.Block is { } block ? block.SourceColumn : 0, _layout.TextColumn)
            : slice.PrintLines(_layout.Text, scalar.Style == ScalarStyle.DoubleQuoted, _layout.FlowDepth > 0 ? _layout.FlowColumn : _layout.TextColumn);
        _layout.Skip(end);
        _last = YamlPart.Node;
    }

    /// <summary>A directive has a token without an end; a marker may have a comment beside it.</summary>
    private void PrintLine(Token token)
    {
        var start = (int)token.Start.Index;
        var line = _text.AsSpan(start, _text.IndexOf('\n', start) - start);
        var length = line[0] == '%' ? line.TrimEnd().Length : 3;
        _layout.Text.Append(line[..length]);
        _layout.Skip(start + length);
        _last = YamlPart.Line;
    }

    /// <summary>Places the first token of an entry: on its own line, or beside the <c>-</c> that its block begins at.</summary>
    private void StartEntry(Token token)
    {
        var block = _layout.Block!;
        _layout.Place(token, " ", breaks: !(block.IsNew && _last == YamlPart.Entry), block.Column);
        block.IsNew = false;
        _startsEntry = false;
    }

    /// <summary>Places a token of a node.</summary>
    private void Place(Token token)
    {
        if (_layout.FlowDepth > 0)
        {
            PlaceInFlow(token, _last == YamlPart.Open ? "" : " ", isClosing: false);
        }
        else if (_startsEntry)
        {
            StartEntry(token);
        }
        else
        {
            _layout.Place(token, " ", breaks: _last == YamlPart.Line, _layout.ChildColumn);
        }
    }

    /// <summary>Flow collections keep their line breaks.</summary>
    private void PlaceInFlow(Token token, string separator, bool isClosing) =>
        _layout.Place(token, separator, _layout.HasBreakBefore(token), isClosing ? _layout.FlowColumn - YamlLayout.Indent : _layout.FlowColumn);

    private void Write(Token token, YamlPart part)
    {
        // The library gives brackets no length.
        var (start, end) = ((int)token.Start.Index, Math.Max((int)token.End.Index, (int)token.Start.Index + 1));
        _layout.Text.Append(_text, start, end - start);
        _layout.Skip(end);
        _last = part;
    }

    private static int ColumnOf(Token token) => (int)token.Start.Column - 1;
}
