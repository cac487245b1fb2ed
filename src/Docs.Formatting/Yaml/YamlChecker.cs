using Docs.Model;
using Docs.Model.Findings;
using Docs.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Docs.Formatting.Yaml;

/// <summary>
/// Tells whether a text is what a Compose file can be: YAML, mappings at the top, their keys texts, read in a bounded
/// time.
/// </summary>
internal sealed class YamlChecker
{
    private const int MaxDepth = 64;

    // More than a file of 1 MiB can hold without an alias.
    private static readonly YamlLimits Limits = new(MaxDepth, MaxNodes: 1_000_000);

    // Whether a key comes next in the mapping of that depth; null in a sequence.
    private readonly bool?[] _keyIsNext = new bool?[MaxDepth];
    private int _depth;

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

        var events = new YamlEvents(text, path, Limits);
        var checker = new YamlChecker();
        while (events.MoveNext())
        {
            if (checker.Misplaced(events.Current) is { } reason)
            {
                return Catalogue.ComposeIsNotYaml(events.At, reason);
            }
        }

        return events.Problem is not { } problem ? null
            : problem.IsBeyondLimit ? Catalogue.YamlIsUnbounded(problem.At, problem.Reason)
            : Catalogue.ComposeIsNotYaml(problem.At, problem.Reason);
    }

    /// <summary>Why an event cannot be where it is, or null.</summary>
    private string? Misplaced(ParsingEvent current)
    {
        var reason = current is NodeEvent or AnchorAlias ? MisplacedNode(current) : null;
        switch (current)
        {
            case MappingStart or SequenceStart:
                _keyIsNext[_depth++] = current is MappingStart ? true : null;
                break;
            case MappingEnd or SequenceEnd:
                _depth--;
                break;
        }

        return reason;
    }

    /// <summary>Why a node cannot be where it is, or null; the next one is in the next place.</summary>
    private string? MisplacedNode(ParsingEvent node)
    {
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
}
