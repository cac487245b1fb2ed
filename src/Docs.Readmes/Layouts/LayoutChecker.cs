using Docs.Model.Findings;
using Scriban.Syntax;

namespace Docs.Readmes.Layouts;

/// <summary>
/// Finds everything that is wrong with a layout before it is rendered: what the parser did not understand, and in the
/// syntax tree names that do not exist and what a layout must not do. A layout prints values, compares them, loops over
/// lists and includes other layouts; it computes nothing.
/// </summary>
internal sealed class LayoutChecker
{
    private const int MaxIncludes = 1000;
    private const string Include = "include";

    // What a loop tells about itself, as for.index.
    private const string LoopName = "for";
    private static readonly LayoutShape Loop = LayoutShape.Of("index", "rindex", "first", "last", "even", "odd", "length", "changed");

    private readonly IReadOnlyDictionary<string, ParsedLayout> _layouts;
    private readonly ICollection<Finding> _findings;

    // The layouts that are being read, each included by the one before it.
    private readonly List<string> _path = [];
    private int _includes;
    private ScriptEscapeStatement? _open;

    private LayoutChecker(IReadOnlyDictionary<string, ParsedLayout> layouts, ICollection<Finding> findings)
    {
        _layouts = layouts;
        _findings = findings;
    }

    private ParsedLayout Layout => _layouts[_path[^1]];

    /// <summary>Checks a layout, and those that it includes with the names that they get from it.</summary>
    /// <param name="name">One of the layouts.</param>
    /// <param name="shape">The names that a rendering has; <see cref="LayoutShape.Unknown"/> for a layout that only others include.</param>
    /// <param name="layouts">All layouts, by name.</param>
    /// <param name="findings">Where findings are added, perhaps with repeats.</param>
    public static void Check(string name, LayoutShape shape, IReadOnlyDictionary<string, ParsedLayout> layouts, ICollection<Finding> findings)
    {
        LayoutSyntax.Check(layouts[name], findings);
        new LayoutChecker(layouts, findings).CheckLayout(name, shape);
    }

    private void CheckLayout(string name, LayoutShape names)
    {
        var open = _open;
        _open = null;
        _path.Add(name);
        Check(Layout.Template.Page?.Body, names, isInLoop: false);
        if (_open is { } unclosed)
        {
            Malformed(unclosed, "'{{' is never closed; expected '}}'");
        }

        _path.RemoveAt(_path.Count - 1);
        _open = open;
    }

    private void Check(ScriptStatement? statement, LayoutShape names, bool isInLoop)
    {
        switch (statement)
        {
            case null or ScriptRawStatement or ScriptNopStatement or ScriptEndStatement:
                break;
            case ScriptBreakStatement or ScriptContinueStatement when isInLoop:
                break;
            case ScriptEscapeStatement escape:
                Check(escape);
                break;
            case ScriptBlockStatement block:
                foreach (var inner in block.Statements)
                {
                    Check(inner, names, isInLoop);
                }

                break;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: Include } } call }:
                CheckInclude(call, names);
                break;
            case ScriptExpressionStatement { Expression: { } printed }:
                if (Resolve(printed, names) is { IsText: false } other)
                {
                    Malformed(printed, $"'{TextOf(printed)}' cannot be printed: it {Describe(other)}; expected a text");
                }

                break;
            case ScriptIfStatement { Condition: { } condition } choice:
                Resolve(condition, names);
                Check(choice.Then, names, isInLoop);
                Check(choice.Else, names, isInLoop);
                break;
            case ScriptElseStatement otherwise:
                Check(otherwise.Body, names, isInLoop);
                break;
            case ScriptForStatement { Variable: ScriptVariableGlobal item, Iterator: { } list, NamedArguments: null or { Count: 0 } } loop and not ScriptTableRowStatement:
                Check(loop.Body, names.With(item.Name, ItemsOf(list, names)).With(LoopName, Loop), isInLoop: true);
                Check(loop.Else, names, isInLoop);
                break;
            default:
                NotAvailable(statement);
                break;
        }
    }

    private void Check(ScriptEscapeStatement escape)
    {
        if (escape.IsEntering)
        {
            _open = escape;
            return;
        }

        if (_open is { EscapeCount: 0 } open && string.IsNullOrWhiteSpace(TextBetween(open, escape)))
        {
            Malformed(open, "'{{ }}' is empty; expected a name");
        }

        _open = null;
    }

    private void CheckInclude(ScriptFunctionCall call, LayoutShape names)
    {
        if (call.Arguments is not [ScriptLiteral { Value: string name }])
        {
            Malformed(call, $"'{TextOf(call)}' names no layout; expected '{Include} \"NAME\"'");
        }
        else if (!_layouts.TryGetValue(name, out var included))
        {
            Unknown(call, name, _layouts.Keys.Order(StringComparer.Ordinal));
        }
        else if (_path.Contains(name))
        {
            Malformed(call, $"'{name}' includes itself: {string.Join(" includes ", _path.SkipWhile(p => p != name).Append(name))}");
        }
        else if (++_includes > MaxIncludes)
        {
            Malformed(call, $"more than {MaxIncludes} layouts are included, one by another");
        }
        else if (included.IsWhole)
        {
            CheckLayout(name, names);
        }
    }

    /// <summary>The shape of a list's items; nothing is known of them where it is no list.</summary>
    private LayoutShape ItemsOf(ScriptNode list, LayoutShape names)
    {
        var shape = Resolve(list, names);
        if (shape is { Items: null })
        {
            Malformed(list, $"'{TextOf(list)}' cannot be looped over: it {Describe(shape)}; expected a list");
        }

        return shape?.Items ?? LayoutShape.Unknown;
    }

    /// <summary>The shape of an expression's value; null with a finding where it has none.</summary>
    private LayoutShape? Resolve(ScriptNode expression, LayoutShape names)
    {
        switch (expression)
        {
            case ScriptVariableGlobal { Name: Include }:
                Malformed(expression, $"'{Include}' names no layout; expected '{Include} \"NAME\"'");
                return null;
            case ScriptVariableGlobal variable:
                return Find(variable, variable.Name, names);
            case ScriptMemberExpression { Target: { } target, Member: { } member }:
                return Resolve(target, names) is { } of ? Find(member, member.Name, of) : null;
            case ScriptLiteral:
                return LayoutShape.Text;
            case ScriptNestedExpression { Expression: { } nested }:
                return Resolve(nested, names);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } negated }:
                Resolve(negated, names);
                return LayoutShape.Text;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or or ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual, Left: { } left, Right: { } right }:
                Resolve(left, names);
                Resolve(right, names);
                return LayoutShape.Text;
            default:
                NotAvailable(expression);
                return null;
        }
    }

    private LayoutShape? Find(ScriptNode at, string name, LayoutShape among)
    {
        if (among.Find(name) is { } shape)
        {
            return shape;
        }

        Unknown(at, name, among.Names);
        return null;
    }

    private static string Describe(LayoutShape shape) =>
        shape.Items is not null ? "is a list"
        : shape.IsText ? "is a text"
        : $"holds several values ({string.Join(", ", shape.Names)})";

    private void NotAvailable(ScriptNode node) =>
        Malformed(node, $"'{TextOf(node)}' is not available in a layout; available are names, 'if', 'for', '{Include}', '!', '&&', '||', '==' and '!='");

    private void Malformed(ScriptNode at, string reason)
    {
        if (IsUnderstood(at))
        {
            _findings.Add(Catalogue.LayoutIsMalformed(Layout.LocationOf(at.Span), reason));
        }
    }

    private void Unknown(ScriptNode at, string name, IEnumerable<string> known)
    {
        if (IsUnderstood(at))
        {
            _findings.Add(Catalogue.LayoutNameIsUnknown(Layout.LocationOf(at.Span), name, known));
        }
    }

    private bool IsUnderstood(ScriptNode node) => Layout.StartOf(node.Span) < Layout.UnderstoodLength;

    /// <summary>What the author wrote, shortened to one line.</summary>
    private string TextOf(ScriptNode node)
    {
        const int Length = 40;
        var start = Layout.StartOf(node.Span);
        var text = Layout.Source.Text[start..Math.Clamp(node.Span.End.Offset + 1, start, Layout.Source.Text.Length)].Split('\n')[0].Trim();
        return text.Length <= Length ? text : $"{text[..(Length - 3)]}...";
    }

    private string TextBetween(ScriptNode before, ScriptNode after) => Layout.Source.Text[(before.Span.End.Offset + 1)..after.Span.Start.Offset];
}
