using Docs.Model.Findings;
using Scriban.Syntax;

namespace Docs.Readmes.Layouts;

/// <summary>What the parser did not understand of a layout.</summary>
internal static class LayoutSyntax
{
    // How the parser reports a block without an end: at the end of the file, once for each block.
    private const string EndIsMissing = "The <end> statement was not found";

    /// <summary>Adds a finding for each error: a block that is never closed is reported where it begins.</summary>
    public static void Check(ParsedLayout layout, ICollection<Finding> findings)
    {
        if (layout.IsWhole)
        {
            return;
        }

        var unclosed = new List<ScriptStatement>();
        AddUnclosed(layout.Template.Page?.Body, unclosed);
        foreach (var block in unclosed)
        {
            var keyword = block is ScriptIfStatement ? "if" : "for";
            findings.Add(Catalogue.LayoutIsMalformed(layout.LocationOf(block.Span), $"'{keyword}' is never closed; expected '{{{{ end }}}}'"));
        }

        foreach (var error in layout.Errors.Where(e => unclosed.Count == 0 || !e.Message.Contains(EndIsMissing, StringComparison.Ordinal)))
        {
            findings.Add(Catalogue.LayoutIsMalformed(layout.LocationOf(error.Span), error.Message));
        }
    }

    private static void AddUnclosed(ScriptStatement? statement, List<ScriptStatement> unclosed)
    {
        switch (statement)
        {
            case ScriptBlockStatement block:
                foreach (var inner in block.Statements)
                {
                    AddUnclosed(inner, unclosed);
                }

                break;
            case ScriptIfStatement choice:
                AddUnclosed(choice, choice.Then, choice.Else, unclosed);
                break;
            case ScriptForStatement loop:
                AddUnclosed(loop, loop.Body, loop.Else, unclosed);
                break;
            case ScriptElseStatement otherwise:
                AddUnclosed(otherwise.Body, unclosed);
                break;
        }
    }

    private static void AddUnclosed(ScriptStatement statement, ScriptBlockStatement? body, ScriptStatement? otherwise, List<ScriptStatement> unclosed)
    {
        var last = otherwise;
        while (last is ScriptIfStatement { Else: { } next })
        {
            last = next;
        }

        var end = last switch
        {
            null => body,
            ScriptIfStatement choice => choice.Then,
            ScriptElseStatement other => other.Body,
            _ => null,
        };
        if (end is not null && end.Statements.LastOrDefault() is not ScriptEndStatement)
        {
            unclosed.Add(statement);
        }

        AddUnclosed(body, unclosed);

        // A further condition is part of this statement, not one of its own.
        for (var part = otherwise; part is not null; part = (part as ScriptIfStatement)?.Else)
        {
            AddUnclosed(part is ScriptIfStatement choice ? choice.Then : part, unclosed);
        }
    }
}
