using Docs.Preview;

namespace Docs.Pipeline.Previewing;

/// <summary>Where a preview's links to sources lead.</summary>
public static class SourceAddresses
{
    // What a browser would run, show or ask for itself.
    private static readonly string[] NoEditors = ["javascript", "data", "vbscript", "blob", "about", "file", "view-source"];

    /// <summary>Whether an address opens a file in a program of this machine, or on a page of the web.</summary>
    public static bool IsEditor(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(SourceAddress.PathField, StringComparison.Ordinal)
            && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && Uri.TryCreate(text.Replace(SourceAddress.PathField, "path", StringComparison.Ordinal).Replace(SourceAddress.LineField, "1", StringComparison.Ordinal), UriKind.Absolute, out var address)
            && text.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            && !NoEditors.Contains(address.Scheme, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>An editor on this machine; null without one.</summary>
    /// <param name="pattern">As in <c>vscode://file/{path}:{line}</c>; the path is a full one.</param>
    /// <param name="currentFolder">A full path; what origins are relative to.</param>
    internal static SourceAddress? OfEditor(string? pattern, string currentFolder)
    {
        if (pattern is null)
        {
            return null;
        }

        var folder = string.Join('/', currentFolder.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString));
        return new(pattern.Replace(SourceAddress.PathField, $"{folder}/{SourceAddress.PathField}", StringComparison.Ordinal), "Open in the editor");
    }
}
