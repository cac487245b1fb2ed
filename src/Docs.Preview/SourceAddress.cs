using Docs.Model;

namespace Docs.Preview;

/// <summary>Where a line of a source is opened: in an editor, or on the pages of a repository.</summary>
/// <param name="Pattern">An address with <c>{path}</c>, the path below the current folder, and perhaps <c>{line}</c>.</param>
/// <param name="Words">What the link says.</param>
public sealed record SourceAddress(string Pattern, string Words)
{
    /// <summary>The field that stands for the path.</summary>
    public const string PathField = "{path}";

    /// <summary>The field that stands for the line.</summary>
    public const string LineField = "{line}";

    /// <summary>The address of a place; null for a file that is not below the current folder.</summary>
    public string? Of(SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return Path.IsPathRooted(at.Path) || at.Path.StartsWith("..", StringComparison.Ordinal) || at.Path.Length == 0
            ? null
            : Pattern
                .Replace(PathField, string.Join('/', at.Path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal)
                .Replace(LineField, Math.Max(at.Line, 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
