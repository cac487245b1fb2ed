using System.Diagnostics.CodeAnalysis;

namespace Docs.Model.Publishing;

/// <summary>Who made a commit: a value that git writes as it is.</summary>
public sealed record Identity
{
    /// <summary>The form that <see cref="TryParse"/> accepts, in words for an error message.</summary>
    public const string ExpectedForm = "'Name <address>', without '<', '>' or control characters in either";

    private const string Trimmed = " .,:;<>\"\\'";

    private Identity(string name, string email) => (Name, Email) = (name, email);

    public string Name { get; }

    public string Email { get; }

    /// <summary>The identity that a text is, as in <c>A Bot &lt;bot@example.com&gt;</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Identity Parse(string text) => TryParse(text, out var identity) ? identity : throw new FormatException($"'{text}' does not say who: expected {ExpectedForm}");

    /// <summary>The same; false where it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Identity? identity)
    {
        identity = null;
        var open = text.IndexOf('<', StringComparison.Ordinal);
        if (open < 1 || !text.EndsWith('>') || text.Any(char.IsControl))
        {
            return false;
        }

        // git leaves such characters out at both ends, and the commit would not be the one that was planned.
        var (name, email) = (text[..open].Trim(), text[(open + 1)..^1]);
        identity = IsPart(name) && IsPart(email) && !email.Contains(' ', StringComparison.Ordinal) ? new(name, email) : null;
        return identity is not null;
    }

    /// <summary>As git prints it.</summary>
    public override string ToString() => $"{Name} <{Email}>";

    private static bool IsPart(string text) =>
        text.Length > 0
        && !text.AsSpan().ContainsAny('<', '>')
        && !Trimmed.Contains(text[0], StringComparison.Ordinal)
        && !Trimmed.Contains(text[^1], StringComparison.Ordinal);
}
