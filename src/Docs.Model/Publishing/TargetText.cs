namespace Docs.Model.Publishing;

/// <summary>A text of the configuration with <c>{target}</c> and <c>{namespace}</c> in it: an address, a branch, a message.</summary>
public static class TargetText
{
    private const string Target = "{target}";
    private const string Namespace = "{namespace}";

    /// <summary>Whether the text is another one for another target.</summary>
    public static bool HasField(string text) =>
        text.Contains(Target, StringComparison.Ordinal) || text.Contains(Namespace, StringComparison.Ordinal);

    /// <summary>Whether there are braces that are no known field.</summary>
    public static bool HasUnknownField(string text) => Fill(text, "t", "n").AsSpan().ContainsAny('{', '}');

    /// <summary>The text for a target.</summary>
    /// <param name="namespace">The target's on Docker Hub; <c>library</c> for the official images.</param>
    public static string Fill(string text, string target, string @namespace) =>
        text.Replace(Target, target, StringComparison.Ordinal).Replace(Namespace, @namespace, StringComparison.Ordinal);
}
