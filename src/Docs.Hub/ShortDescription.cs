using System.Globalization;
using System.Text;

namespace Docs.Hub;

/// <summary>The line below a repository's name on Docker Hub.</summary>
public static class ShortDescription
{
    /// <summary>What is wrong with a text, as in <c>has 120 characters</c>; null where Docker Hub takes the text.</summary>
    /// <param name="text">Without white space around it.</param>
    public static string? FindProblem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var characters = text.EnumerateRunes().Count();
        var bytes = Encoding.UTF8.GetByteCount(text);
        return text.AsSpan().IndexOfAny('\n', '\r') >= 0 ? "has more than one line"
            : characters > HubLimits.MaxShortLength ? string.Create(CultureInfo.InvariantCulture, $"has {characters} characters")
            : bytes > HubLimits.MaxShortLength ? string.Create(CultureInfo.InvariantCulture, $"has {bytes} bytes as UTF-8")
            : null;
    }
}
