using Docs.Model;
using Docs.Model.Compose;
using Docs.Model.Snapshots;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Docs.Checks.Compose;

/// <summary>Text to <see cref="ComposeNode"/>: the first document's tree with the place of everything in it.</summary>
internal sealed class ComposeParser
{
    private const int MaxDepth = 64;

    // A YAML alias stands for as much as its anchor: what it stands for counts each time.
    private const int MaxNodes = 20_000;

    private readonly string _path;
    private readonly Parser _parser;
    private readonly Dictionary<string, (ComposeNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private SourceLocation _last;
    private int _nodes;

    private ComposeParser(Fragment file)
    {
        _path = file.Path;
        _parser = new(new StringReader(file.Text));
        _last = new(file.Path, 1, 1);
    }

    /// <summary>
    /// The tree, which is of no kind for a file without any value; null where the file is no YAML, or holds more than any
    /// Compose file: its formatter says why.
    /// </summary>
    public static ComposeNode? Parse(Fragment file) => Parse(file, out _);

    /// <summary>The same, with what is wrong where there is no tree.</summary>
    public static ComposeNode? Parse(Fragment file, out ComposeProblem? problem)
    {
        var parser = new ComposeParser(file);
        try
        {
            var root = parser.ReadDocument();
            problem = root is null ? new(parser._last, "this is more than a Compose file needs, or an alias stands for nothing") : null;
            return root;
        }
        catch (YamlException e)
        {
            problem = TabIndentation.Find(file.Path, file.Text, (int)e.Start.Line) is { } tab ? new(tab, TabIndentation.Reason) : new(parser.At(e.Start), $"not valid YAML: {e.InnerException?.Message ?? e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // All else that the library throws at malformed input.
            problem = TabIndentation.Find(file.Path, file.Text, parser._last.Line) is { } tab ? new(tab, TabIndentation.Reason) : new(parser._last, "not valid YAML from here on");
        }

        return null;
    }

    private ComposeNode? ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not (StreamStart or DocumentStart or Comment))
            {
                return _parser.Current is NodeEvent ? Read(0) : Nothing;
            }
        }

        return Nothing;
    }

    private ComposeNode Nothing => new(new(_path, 1, 1), ComposeKind.Null, Scalar: null, [], []);

    private ComposeNode? Read(int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
        {
            return null;
        }

        var at = _last = At(_parser.Current!.Start);
        ComposeNode? node;
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
                {
                    return null;
                }

                _nodes += anchored.Size;
                return _nodes > MaxNodes ? null : anchored.Node;
            case Scalar scalar:
                var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
                node = Remember(scalar.Anchor, _nodes - 1, new(at, isNull ? ComposeKind.Null : ComposeKind.Scalar, isNull ? null : scalar.Value, [], []));
                break;
            case SequenceStart:
                node = ReadSequence(at, depth);
                break;
            default:
                node = ReadMapping(at, depth);
                break;
        }

        return node;
    }

    private ComposeNode? ReadSequence(SourceLocation at, int depth)
    {
        var (anchor, before) = (((NodeEvent)_parser.Current!).Anchor, _nodes - 1);
        var items = new List<ComposeNode>();
        while (Next() is not SequenceEnd)
        {
            if (Read(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return Remember(anchor, before, new(at, ComposeKind.Sequence, Scalar: null, [], [.. items]));
    }

    private ComposeNode? ReadMapping(SourceLocation at, int depth)
    {
        var (anchor, before) = (((NodeEvent)_parser.Current!).Anchor, _nodes - 1);
        var entries = new List<ComposeEntry>();
        var merged = new List<ComposeEntry>();
        while (Next() is not MappingEnd)
        {
            var keyAt = At(_parser.Current!.Start);
            var key = Read(depth + 1);
            Next();
            if (key is null || Read(depth + 1) is not { } value)
            {
                return null;
            }

            if (key.Scalar != "<<")
            {
                entries.Add(new(key.Scalar ?? "", keyAt, value));
            }
            else if (!Merge(value, merged))
            {
                return null;
            }
        }

        // Its own keys count before those that it gets from others.
        var keys = entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(merged.Where(m => keys.Add(m.Key)));
        return Remember(anchor, before, new(at, ComposeKind.Mapping, Scalar: null, [.. entries], []));
    }

    /// <summary>Adds what other mappings have; false where that is too much.</summary>
    private bool Merge(ComposeNode value, List<ComposeEntry> entries)
    {
        foreach (var mapping in value.Items.Prepend(value))
        {
            _nodes += mapping.Entries.Count;
            if (_nodes > MaxNodes)
            {
                return false;
            }

            entries.AddRange(mapping.Entries.Select(e => e with { IsMerged = true }));
        }

        return true;
    }

    private ComposeNode Remember(AnchorName anchor, int before, ComposeNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = (node, _nodes - before);
        }

        return node;
    }

    private ParsingEvent Next()
    {
        do
        {
            if (!_parser.MoveNext())
            {
                throw new InvalidOperationException("the file ends within a value");
            }
        }
        while (_parser.Current is Comment);

        return _parser.Current!;
    }

    private SourceLocation At(Mark mark) => new(_path, (int)mark.Line, (int)mark.Column);
}
