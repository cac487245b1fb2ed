using System.Diagnostics.CodeAnalysis;

namespace Docs.Model.Publishing;

/// <summary>
/// The name of a repository on Docker Hub, as in <c>library/python</c>: a namespace of lower-case letters, digits, <c>_</c>
/// and <c>-</c>, and a name that may also have <c>.</c> inside. No other text can become a part of an address.
/// </summary>
public sealed record HubRepositoryName : IComparable<HubRepositoryName>
{
    /// <summary>The form that <see cref="TryParse"/> accepts, in words for an error message.</summary>
    public const string ExpectedForm = "'NAMESPACE/NAME' of lower-case letters, digits, '.', '_' and '-', as in 'library/python'";

    private const int MaxNamespace = 128;
    private const int MaxName = 255;

    private HubRepositoryName(string @namespace, string name) => (Namespace, Name) = (@namespace, name);

    /// <summary>The user or organisation, as in <c>library</c>.</summary>
    public string Namespace { get; }

    /// <summary>As in <c>python</c>.</summary>
    public string Name { get; }

    /// <summary>The repository of a README.</summary>
    /// <param name="namespace">The target's.</param>
    /// <exception cref="FormatException">The namespace is none.</exception>
    public static HubRepositoryName Of(string @namespace, ImageName image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return TryParse($"{@namespace}/{image}", out var name) ? name : throw new FormatException($"'{@namespace}' is not a namespace of Docker Hub");
    }

    /// <summary>The name that a text is; false where it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HubRepositoryName? name)
    {
        ArgumentNullException.ThrowIfNull(text);
        name = text.Split('/') is [var owner, var own] && IsPart(owner, MaxNamespace, "-_") && IsPart(own, MaxName, "-_.") ? new(owner, own) : null;
        return name is not null;
    }

    public int CompareTo(HubRepositoryName? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <summary>As in <c>library/python</c>.</summary>
    public override string ToString() => $"{Namespace}/{Name}";

    private static bool IsPart(string text, int maxLength, string separators) =>
        text.Length > 0
        && text.Length <= maxLength
        && IsAlphanumeric(text[0])
        && IsAlphanumeric(text[^1])
        && text.All(c => IsAlphanumeric(c) || separators.Contains(c, StringComparison.Ordinal))
        && !text.Contains("..", StringComparison.Ordinal);

    private static bool IsAlphanumeric(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
