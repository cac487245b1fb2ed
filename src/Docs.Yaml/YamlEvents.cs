using Docs.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Docs.Yaml;

/// <summary>
/// The events of a YAML text, one after the other, up to its end or its first problem. The library reads lazily and
/// without recursion, so a limit is noticed before it does any harm; the ways in which it fails become problems.
/// </summary>
/// <param name="text">Any text; to the library a NUL ends it.</param>
/// <param name="path">The file, as problems name it.</param>
public sealed class YamlEvents(string text, string path, YamlLimits limits)
{
    private readonly Parser _parser = new(new StringReader(text));
    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);
    private readonly Stack<(string? Anchor, int Start)> _open = new();
    private SourceLocation _last = new(path, 1, 1);
    private int _nodes;

    /// <summary>The event that was read last; there is none before the first <see cref="MoveNext"/>.</summary>
    public ParsingEvent Current => _parser.Current!;

    /// <summary>How many mappings and lists are open.</summary>
    public int Depth => _open.Count;

    /// <summary>What is wrong; null as long as nothing is.</summary>
    public YamlProblem? Problem { get; private set; }

    /// <summary>Where the current event begins.</summary>
    public SourceLocation At => LocationOf(Current.Start);

    /// <summary>Reads the next event; false at the end, and where there is a problem.</summary>
    public bool MoveNext()
    {
        if (Problem is not null)
        {
            return false;
        }

        try
        {
            if (!_parser.MoveNext())
            {
                return false;
            }

            Problem = Count();
            _last = LocationOf(Current.End);
        }
        catch (YamlException e)
        {
            Problem = Tab((int)e.Start.Line) ?? new(LocationOf(e.Start), e.InnerException?.Message ?? e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's own ways of refusing some malformed input, which tell neither place nor reason.
            Problem = Tab(_last.Line) ?? new(_last, "what follows cannot be read; is it indented further than the key that it belongs to?");
        }

        return Problem is null;
    }

    /// <summary>How many nodes an alias stands for; 0 where nothing of that name is complete before it.</summary>
    public int SizeOf(AnchorAlias alias) => _sizes.GetValueOrDefault(alias.Value.Value);

    /// <summary>The library fails at some tabs only where it comes to the next line, or at the start of the file.</summary>
    private YamlProblem? Tab(int fromLine) => TabIndentation.Find(path, text, fromLine) is { } tab ? new(tab, TabIndentation.Reason) : null;

    private YamlProblem? Count()
    {
        switch (Current)
        {
            case DocumentStart:
                _sizes.Clear();
                break;
            case AnchorAlias when !limits.AllowsAliases:
                return new(At, "an alias; write the value itself");
            case AnchorAlias alias when SizeOf(alias) == 0:
                return new(At, $"the alias '*{alias.Value.Value}' stands for nothing that is complete before it");
            case AnchorAlias alias:
                _nodes += SizeOf(alias);
                break;
            case Scalar scalar:
                _nodes++;
                Remember(NameOf(scalar), 1);
                break;
            case MappingStart or SequenceStart when _open.Count == limits.MaxDepth:
                return new(At, $"nested deeper than {limits.MaxDepth} levels", IsBeyondLimit: true);
            case MappingStart or SequenceStart:
                _open.Push((NameOf((NodeEvent)Current), _nodes++));
                break;
            case MappingEnd or SequenceEnd:
                var (anchor, start) = _open.Pop();
                Remember(anchor, _nodes - start);
                break;
        }

        return _nodes > limits.MaxNodes ? new(At, $"aliases that stand for more than {limits.MaxNodes} nodes", IsBeyondLimit: true) : null;
    }

    private void Remember(string? anchor, int nodes)
    {
        if (anchor is not null)
        {
            _sizes[anchor] = nodes;
        }
    }

    private static string? NameOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private SourceLocation LocationOf(Mark mark) => new(path, (int)mark.Line, (int)mark.Column);
}
