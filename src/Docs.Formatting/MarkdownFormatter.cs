using Docs.Formatting.Markdown;
using Docs.Formatting.Markdown.Legacy;
using Docs.Formatting.Markdown.Reading;
using Docs.Markdown;
using Docs.Model.Findings;
namespace Docs.Formatting;

/// <summary>Markdown to its canonical form: pure, idempotent, and the same to a reader.</summary>
public static class MarkdownFormatter
{
    /// <summary>The canonical form, which ends with one newline unless it is empty; null with findings where it cannot be had.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public static string? Format(string text, string path, ICollection<Finding> findings) =>
        Format(text, path, findings, CanonicalDialect.Instance);

    /// <summary>The same, with what reads the text.</summary>
    internal static string? Format(string text, string path, ICollection<Finding> findings, MarkdownDialect dialect)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var lines = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        lines = CanonicalForm.EndLine(lines);
        if (dialect.Parse(lines, path, findings) is not { } document)
        {
            return null;
        }

        return LegacyMarkdown.Rewrite(document, lines) is { } rewritten
            ? FormatRewritten(rewritten, lines, path, findings, dialect)
            : new CanonicalForm(dialect, path).Print(document, lines, findings);
    }

    /// <summary>The form of what authors mean; where a part of that would stay as it is written, the whole text does.</summary>
    private static string? FormatRewritten(string rewritten, string text, string path, ICollection<Finding> findings, MarkdownDialect dialect)
    {
        var found = new List<Finding>();
        var form = new CanonicalForm(dialect, path).Print(rewritten, found);
        found.ForEach(findings.Add);
        return form is null || found.Count == 0 ? form : CanonicalForm.EndLine(text);
    }
}
