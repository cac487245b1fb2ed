using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Layouts;

/// <summary>
/// Finds everything that is wrong with a layout before it is compiled. The engine stops at the first error, and
/// renders a name that is not there as nothing at all.
/// </summary>
internal sealed class LayoutChecker
{
    private static readonly string[] Blocks = ["if", "unless", "each", "with"];
    private static readonly string[] Data = ["@first", "@last", "@index"];

    private readonly Fragment _layout;
    private readonly IEnumerable<string> _partials;
    private readonly ICollection<Finding> _findings;
    private readonly Stack<OpenBlock> _open = new();
    private Scope _scope;

    private LayoutChecker(Fragment layout, LayoutShape? shape, IEnumerable<string> partials, ICollection<Finding> findings)
    {
        _layout = layout;
        _partials = partials;
        _findings = findings;
        _scope = new(shape, shape is null, null);
    }

    /// <summary>Checks a layout.</summary>
    /// <param name="shape">The names it may use; null for a partial, whose names depend on where it is included.</param>
    /// <param name="partials">The layouts it may include.</param>
    public static void Check(Fragment layout, LayoutShape? shape, IEnumerable<string> partials, ICollection<Finding> findings)
    {
        var checker = new LayoutChecker(layout, shape, partials, findings);
        foreach (var tag in LayoutTag.In(layout.Text))
        {
            checker.Check(tag);
        }

        foreach (var block in checker._open)
        {
            checker.Malformed(block.Start, $"'{{{{#{block.Name}}}}}' is never closed; expected '{{{{/{block.Name}}}}}'");
        }
    }

    private void Check(LayoutTag tag)
    {
        switch (tag.Body)
        {
            case null:
                Malformed(tag.Start, "'{{' is never closed; expected '}}'");
                break;
            case "":
                Malformed(tag.Start, "'{{}}' is empty; expected a name");
                break;
            case ['#', .. var block]:
                Open(tag.Start, Words(block));
                break;
            case ['/', .. var name]:
                Close(tag.Start, name.Trim());
                break;
            case ['>', .. var partial]:
                Include(tag.Start, Words(partial));
                break;
            case ['^', .. var inverse]:
                Else(tag.Start, Words(inverse));
                break;
            case ['&', .. var unescaped]:
                Malformed(tag.Start, $"'{{{{&{unescaped.Trim()}}}}}': nothing is escaped here; expected '{{{{{unescaped.Trim()}}}}}'");
                break;
            case var body when Words(body) is ["else", .. var chained]:
                Else(tag.Start, chained);
                break;
            default:
                Use(tag.Start, Words(tag.Body));
                break;
        }
    }

    private void Open(int start, string[] words)
    {
        var name = words.FirstOrDefault() ?? "";
        var outer = _scope;
        if (!Blocks.Contains(name))
        {
            Malformed(start, $"'{{{{#{name}}}}}' is no block; known are {string.Join(", ", Blocks.Select(b => '#' + b))}");
        }
        else if (words.Length < 2)
        {
            Malformed(start, $"'{{{{#{name}}}}}' needs a name to look at");
        }
        else
        {
            var inner = Resolve(start, words[1]);
            _scope = name is "each" or "with" ? new(inner.Shape, inner.Anything, outer) : outer;
        }

        _open.Push(new(name, start, outer));
    }

    private void Close(int start, string name)
    {
        if (_open.Count == 0)
        {
            Malformed(start, $"'{{{{/{name}}}}}' closes nothing");
            return;
        }

        var (opened, openedAt, scope) = _open.Pop();
        _scope = scope;
        if (opened != name)
        {
            Malformed(start, $"'{{{{/{name}}}}}' closes '{{{{#{opened}}}}}' of line {SourceLocation.Of(_layout.Path, _layout.Text, openedAt).Line}; expected '{{{{/{opened}}}}}'");
        }
    }

    private void Else(int start, string[] words)
    {
        if (_open.Count == 0)
        {
            Malformed(start, "'{{else}}' outside a block");
            return;
        }

        // What an empty list shows instead is about what is around the list.
        _scope = _open.Peek().Outer;
        foreach (var word in words.Skip(1))
        {
            Resolve(start, word);
        }
    }

    private void Include(int start, string[] words)
    {
        if (words.Length == 0 || !_partials.Contains(words[0]))
        {
            Unknown(start, words.FirstOrDefault() ?? "", _partials);
        }
    }

    private void Use(int start, string[] words)
    {
        if (words.Length > 1)
        {
            Malformed(start, $"'{words[0]}' with arguments: a layout calls no functions");
        }
        else
        {
            Resolve(start, words[0]);
        }
    }

    /// <summary>What a path leads to; a finding where it leads nowhere.</summary>
    private Scope Resolve(int start, string path)
    {
        var scope = _scope;
        var rest = path;
        for (; rest.StartsWith("../", StringComparison.Ordinal); rest = rest[3..])
        {
            scope = scope.Outer ?? new(null, Anything: false, null);
        }

        if (rest is "this" or "." || Data.Contains(rest) || scope.Anything)
        {
            return scope;
        }

        var name = rest.StartsWith("this.", StringComparison.Ordinal) ? rest[5..] : rest;
        if (scope.Shape?.Fields.TryGetValue(name, out var items) == true)
        {
            return new(items, Anything: false, scope);
        }

        Unknown(start, path, scope.Shape?.Fields.Keys.Order(StringComparer.Ordinal) ?? (IEnumerable<string>)["this"]);
        return new(null, Anything: true, scope);
    }

    private static string[] Words(string text) =>
        text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private void Malformed(int start, string reason) =>
        _findings.Add(Catalogue.LayoutIsMalformed(SourceLocation.Of(_layout.Path, _layout.Text, start), reason));

    private void Unknown(int start, string name, IEnumerable<string> known) =>
        _findings.Add(Catalogue.LayoutNameIsUnknown(SourceLocation.Of(_layout.Path, _layout.Text, start), name, known));

    /// <param name="Outer">The names in reach around it.</param>
    private sealed record OpenBlock(string Name, int Start, Scope Outer);

    /// <param name="Shape">The names in reach; null where there are none.</param>
    /// <param name="Anything">Whether nothing is known of them, so that nothing is reported.</param>
    /// <param name="Outer">What <c>../</c> leads to.</param>
    private sealed record Scope(LayoutShape? Shape, bool Anything, Scope? Outer);
}
