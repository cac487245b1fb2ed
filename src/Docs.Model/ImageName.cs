using System.Diagnostics.CodeAnalysis;

namespace Docs.Model;

/// <summary>
/// The name of an official image, which is also the name of its folder, of its manifest and of its repository on
/// Docker Hub: lower-case letters, digits, and single <c>.</c>, <c>_</c> or <c>-</c> between them, at most 128
/// characters. No other name can name a path outside its folder.
/// </summary>
public sealed record ImageName : IComparable<ImageName>
{
    private const int MaxLength = 128;

    private ImageName(string value) => Value = value;

    /// <summary>The name itself, as in <c>python</c>.</summary>
    public string Value { get; }

    /// <summary>The form that <see cref="TryParse"/> accepts, in words for an error message.</summary>
    public const string ExpectedForm = "lower-case letters and digits, with single '.', '_' or '-' between them";

    /// <summary>The name that a text is.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ImageName Parse(string text) => TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not the name of an image: expected {ExpectedForm}");

    /// <summary>The name that a text is; false where it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageName? name)
    {
        name = IsName(text) ? new(text) : null;
        return name is not null;
    }

    public int CompareTo(ImageName? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    private static bool IsName(string text)
    {
        if (text.Length is 0 or > MaxLength || !IsAlphanumeric(text[0]) || !IsAlphanumeric(text[^1]))
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (!IsAlphanumeric(text[i]) && !(text[i] is '.' or '_' or '-' && IsAlphanumeric(text[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlphanumeric(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
