using Docs.Model;
using Docs.Model.Compose;
using Docs.Model.Snapshots;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Docs.Sources.Compose;

/// <summary>Text to <see cref="ComposeNode"/>: the first document's tree with the place of everything in it.</summary>
public sealed class ComposeParser
{
    private const int MaxDepth = 64;

    // A YAML alias stands for as much as its anchor: what it stands for counts each time.
    private const int MaxNodes = 20_000;

    private readonly string _path;
    private readonly Parser _parser;
    private readonly Dictionary<string, ComposeNode> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    private ComposeParser(Fragment file)
    {
        _path = file.Path;
        _parser = new(new StringReader(file.Text));
    }

    /// <summary>The tree; null where the file is no YAML, or holds more than any Compose file: its formatter says why.</summary>
    public static ComposeNode? Parse(Fragment file)
    {
        try
        {
            return new ComposeParser(file).ReadDocument();
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // All that the library throws at malformed input.
            return null;
        }
    }

    private ComposeNode? ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not (StreamStart or DocumentStart or Comment))
            {
                return _parser.Current is NodeEvent ? Read(0) : null;
            }
        }

        return null;
    }

    private ComposeNode? Read(int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
        {
            return null;
        }

        var at = At(_parser.Current!.Start);
        ComposeNode? node;
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                return _anchors.GetValueOrDefault(alias.Value.Value);
            case Scalar scalar:
                var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
                node = new(at, isNull ? ComposeKind.Null : ComposeKind.Scalar, isNull ? null : scalar.Value, [], []);
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
        var anchor = ((NodeEvent)_parser.Current!).Anchor;
        var items = new List<ComposeNode>();
        while (Next() is not SequenceEnd)
        {
            if (Read(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return Remember(anchor, new(at, ComposeKind.Sequence, Scalar: null, [], [.. items]));
    }

    private ComposeNode? ReadMapping(SourceLocation at, int depth)
    {
        var anchor = ((NodeEvent)_parser.Current!).Anchor;
        var entries = new List<ComposeEntry>();
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
            else if (!Merge(value, entries))
            {
                return null;
            }
        }

        return Remember(anchor, new(at, ComposeKind.Mapping, Scalar: null, [.. entries], []));
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

            entries.AddRange(mapping.Entries);
        }

        return true;
    }

    private ComposeNode Remember(AnchorName anchor, ComposeNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
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
