using Docs.Model;
using Docs.Model.Compose;
using Docs.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Docs.Formatting.Yaml;

/// <summary>
/// Tells whether a text is what a Compose file can be: YAML, mappings at the top, their keys texts, read in a bounded
/// time. The library reads lazily and without recursion, so a bound is noticed before it does any harm.
/// </summary>
internal sealed class YamlChecker
{
    /// <summary>Nested collections; compose files in use have 5.</summary>
    public const int MaxDepth = 64;

    /// <summary>Nodes, each alias counted as all that it stands for: more than a file of 1 MiB can hold without one.</summary>
    public const int MaxNodes = 1_000_000;

    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);
    private readonly string?[] _anchors = new string?[MaxDepth];
    private readonly int[] _starts = new int[MaxDepth];

    // Whether a key comes next in the mapping of that depth; null in a sequence.
    private readonly bool?[] _keyIsNext = new bool?[MaxDepth];
    private readonly string _path;
    private SourceLocation _last;
    private int _depth;
    private int _nodes;

    private YamlChecker(string path)
    {
        _path = path;
        _last = new(path);
    }

    /// <summary>What is wrong first; null if nothing is.</summary>
    /// <param name="text">Lines ended by <c>\n</c>.</param>
    /// <param name="path">The file, as findings name it.</param>
    public static Finding? Check(string text, string path)
    {
        // To the library a NUL ends the text, and the others end a line.
        var odd = text.AsSpan().IndexOfAny("\0\r\u0085\u2028\u2029");
        if (odd >= 0)
        {
            return Catalogue.ComposeIsNotYaml(
                SourceLocation.Of(path, text, odd), $"the character U+{(int)text[odd]:X4}; end lines with a newline, and escape other control characters in double quotes");
        }

        // The library passes over those that it does not know.
        var directive = text.StartsWith('%') ? 0 : text.IndexOf("\n%", StringComparison.Ordinal) + 1;
        if (directive > 0 || text.StartsWith('%'))
        {
            return Catalogue.ComposeIsNotYaml(SourceLocation.Of(path, text, directive), "a line that starts with '%' would be a directive, which a Compose file has no use for");
        }

        var checker = new YamlChecker(path);
        try
        {
            for (var parser = new Parser(new StringReader(text)); parser.MoveNext();)
            {
                if (checker.Check(parser.Current!) is { } finding)
                {
                    return finding;
                }

                checker._last = At(path, parser.Current!.End);
            }

            return null;
        }
        catch (YamlException e)
        {
            return Tab(path, text, (int)e.Start.Line) ?? Catalogue.ComposeIsNotYaml(At(path, e.Start), e.InnerException?.Message ?? e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's own ways of refusing some malformed input, which tell neither place nor reason.
            return Tab(path, text, checker._last.Line) ?? Catalogue.ComposeIsNotYaml(checker._last, "what follows cannot be read; is it indented further than the key that it belongs to?");
        }
    }

    /// <summary>The library fails at some tabs only where it comes to the next line, or at the start of the file.</summary>
    private static Finding? Tab(string path, string text, int fromLine) =>
        TabIndentation.Find(path, text, fromLine) is { } tab ? Catalogue.ComposeIsNotYaml(tab, $"{TabIndentation.Reason}; replace it by spaces") : null;

    private Finding? Check(ParsingEvent current)
    {
        if (current is NodeEvent or AnchorAlias && MisplacedNode(current) is { } reason)
        {
            return Catalogue.ComposeIsNotYaml(At(_path, current.Start), reason);
        }

        switch (current)
        {
            case DocumentStart:
                _sizes.Clear();
                break;
            case AnchorAlias alias:
                _nodes += _sizes[alias.Value.Value];
                break;
            case Scalar scalar:
                _nodes++;
                Remember(NameOf(scalar), 1);
                break;
            case MappingStart or SequenceStart when _depth == MaxDepth:
                return Catalogue.YamlIsUnbounded(At(_path, current.Start), $"nested deeper than {MaxDepth} levels");
            case MappingStart or SequenceStart:
                (_anchors[_depth], _starts[_depth]) = (NameOf((NodeEvent)current), _nodes++);
                _keyIsNext[_depth] = current is MappingStart ? true : null;
                _depth++;
                break;
            case MappingEnd or SequenceEnd:
                _depth--;
                Remember(_anchors[_depth], _nodes - _starts[_depth]);
                break;
        }

        return _nodes > MaxNodes ? Catalogue.YamlIsUnbounded(At(_path, current.Start), $"aliases that stand for more than {MaxNodes} nodes") : null;
    }

    /// <summary>Why a node cannot be where it is, or null; the next one is in the next place.</summary>
    private string? MisplacedNode(ParsingEvent node)
    {
        if (node is AnchorAlias alias && !_sizes.ContainsKey(alias.Value.Value))
        {
            return $"the alias '*{alias.Value.Value}' stands for nothing that is complete before it";
        }

        if (_depth == 0)
        {
            return node is MappingStart ? null : "expected a mapping of keys to values";
        }

        var isKey = _keyIsNext[_depth - 1];
        _keyIsNext[_depth - 1] = !isKey;
        return isKey != true || node is AnchorAlias ? null
            : node is not Scalar key || key.End.Index == key.Start.Index ? "a key must be a text"
            : key.Style == ScalarStyle.Plain && LooksLikeElse(key.Value) ? "a key that looks like a marker or an alias must be in quotes"
            : null;
    }

    /// <summary>Whether a plain key is one only because of the white space around it: the start of a document without, an alias to the library.</summary>
    private static bool LooksLikeElse(string key) =>
        key.Contains(" *", StringComparison.Ordinal) || key is ['-', '-', '-', ' ' or '\t', ..] or ['.', '.', '.', ' ' or '\t', ..];

    private void Remember(string? anchor, int nodes)
    {
        if (anchor is not null)
        {
            _sizes[anchor] = nodes;
        }
    }

    private static string? NameOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static SourceLocation At(string path, Mark mark) => new(path, (int)mark.Line, (int)mark.Column);
}
