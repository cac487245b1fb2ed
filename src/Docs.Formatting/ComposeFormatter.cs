using Docs.Formatting.Yaml;
using Docs.Model.Findings;

namespace Docs.Formatting;

/// <summary>
/// A <c>compose.yaml</c> to its canonical form: pure, idempotent, and the same to whoever reads the YAML. What the
/// published ones look like: nested by two spaces, lists of a mapping too; one space after <c>:</c> and <c>-</c>;
/// at most one empty line in a row, no white space at ends of lines, one newline at the end. Order, quotes and words
/// stay as they are, and comments stay with what they stand beside.
/// </summary>
public static class ComposeFormatter
{
    /// <summary>The canonical form, which ends with one newline unless it is empty; null with a finding where the text is no YAML or has no bounds.</summary>
    /// <param name="text">Any text; trailing newlines count as one, as they do when fragments are read.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public static string? Format(string text, string path, ICollection<Finding> findings)
    {
        var lines = text.TrimEnd('\n') + "\n";
        return YamlChecker.Check(lines, path) is { } finding ? Refuse(finding, findings) : YamlPrinter.Print(lines);
    }

    private static string? Refuse(Finding finding, ICollection<Finding> findings)
    {
        findings.Add(finding);
        return null;
    }
}
