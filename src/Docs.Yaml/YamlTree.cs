using Docs.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Docs.Yaml;

/// <summary>Text to <see cref="YamlNode"/>: the first document's tree with the place of everything in it.</summary>
public sealed class YamlTree
{
    private readonly string _path;
    private readonly YamlLimits _limits;
    private readonly YamlEvents _events;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private YamlProblem? _problem;
    private int _merged;

    private YamlTree(string text, string path, YamlLimits limits)
    {
        (_path, _limits, _events) = (path, limits, new(text, path, limits));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="path">The file, as places name it.</param>
    /// <param name="problem">Why there is no tree; null where there is one.</param>
    /// <returns>The tree, which is <see cref="YamlKind.Null"/> for a text without any value; null with a problem.</returns>
    public static YamlNode? Parse(string text, string path, YamlLimits limits, out YamlProblem? problem)
    {
        var tree = new YamlTree(text, path, limits);
        var root = tree.ReadDocument();
        problem = tree._problem ?? tree._events.Problem;
        return problem is null ? root : null;
    }

    private YamlNode? ReadDocument()
    {
        YamlNode? root = null;
        while (_problem is null && _events.MoveNext())
        {
            if (root is null && _events.Current is NodeEvent)
            {
                root = Read();
            }
        }

        return root ?? new(new(_path, 1, 1), YamlKind.Null, Scalar: null, [], []);
    }

    /// <summary>The node that starts at the current event, read to its end; null with a problem.</summary>
    private YamlNode? Read()
    {
        var at = _events.At;
        return _events.Current switch
        {
            // Complete, or it would be a problem.
            AnchorAlias alias => _anchors[alias.Value.Value],
            Scalar scalar => Remember(scalar.Anchor, OfScalar(at, scalar)),
            SequenceStart start => ReadSequence(at, start.Anchor),
            NodeEvent start => ReadMapping(at, start.Anchor),
            _ => null,
        };
    }

    private static YamlNode OfScalar(SourceLocation at, Scalar scalar)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var isNull = isPlain && scalar.Value is "" or "~" or "null";
        return new(at, isNull ? YamlKind.Null : YamlKind.Scalar, isNull ? null : scalar.Value, [], []) { IsPlain = isPlain };
    }

    private YamlNode? ReadSequence(SourceLocation at, AnchorName anchor)
    {
        var items = new List<YamlNode>();
        while (Next() is not (null or SequenceEnd))
        {
            if (Read() is { } item)
            {
                items.Add(item);
            }
        }

        return Remember(anchor, new(at, YamlKind.Sequence, Scalar: null, [], [.. items]));
    }

    private YamlNode? ReadMapping(SourceLocation at, AnchorName anchor)
    {
        var (entries, merged) = (new List<YamlEntry>(), new List<YamlEntry>());
        while (Next() is not (null or MappingEnd))
        {
            var keyAt = _events.At;
            if (Read() is not { } key || Next() is null)
            {
                break;
            }

            if (Read() is not { } value)
            {
                // The library reads ' : value' as a key alone.
                _problem ??= _events.Problem ?? new(keyAt, "a value without a key");
                break;
            }

            if (key.Scalar == "<<" && _limits.AllowsAliases)
            {
                Merge(value, merged);
            }
            else
            {
                entries.Add(new(key.Scalar ?? "", keyAt, value));
            }
        }

        // Its own keys count before those that it gets from others.
        var keys = entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(merged.Where(m => keys.Add(m.Key)));
        return Remember(anchor, new(at, YamlKind.Mapping, Scalar: null, [.. entries], []));
    }

    /// <summary>Adds what other mappings have, up to the limit.</summary>
    private void Merge(YamlNode value, List<YamlEntry> entries)
    {
        foreach (var mapping in value.Items.Prepend(value))
        {
            _merged += mapping.Entries.Count;
            if (_merged > _limits.MaxNodes)
            {
                _problem ??= new(value.At, $"merges that bring in more than {_limits.MaxNodes} keys", IsBeyondLimit: true);
                return;
            }

            entries.AddRange(mapping.Entries.Select(e => e with { IsMerged = true }));
        }
    }

    private YamlNode? Remember(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return _problem is null && _events.Problem is null ? node : null;
    }

    /// <summary>The next event that is no comment; null with a problem.</summary>
    private ParsingEvent? Next()
    {
        while (_problem is null && _events.MoveNext())
        {
            if (_events.Current is not Comment)
            {
                return _events.Current;
            }
        }

        return null;
    }
}
