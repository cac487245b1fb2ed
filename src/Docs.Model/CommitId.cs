using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Docs.Model;

/// <summary>The full id of a git commit: 40 or 64 lower-case hex digits, for SHA-1 and SHA-256. git takes no such text for an option, a branch or a path.</summary>
public readonly record struct CommitId : IComparable<CommitId>
{
    /// <summary>The form that <see cref="TryParse"/> accepts, in words for an error message.</summary>
    public const string ExpectedForm = "a full commit id: 40 or 64 lower-case hex digits";

    private const int Sha1Length = 40;
    private const int Sha256Length = 64;

    // As git shortens ids in a repository of a million objects.
    private const int AbbreviatedLength = 12;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly string? _text;

    private CommitId(string text) => _text = text;

    /// <summary>Whether the repository names its objects by SHA-256, and not by SHA-1.</summary>
    public bool IsSha256 => Text.Length == Sha256Length;

    /// <summary>The first 12 digits, for people.</summary>
    public string Abbreviated => Text[..AbbreviatedLength];

    // Only 'default' has no text, and it is no commit's id.
    private string Text => _text ?? throw new InvalidOperationException("the id of a commit was never set");

    /// <summary>The id that a text is.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static CommitId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not {ExpectedForm}");

    /// <summary>The id that a text is; false where it is none, as for null.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CommitId id)
    {
        var isId = text is { Length: Sha1Length or Sha256Length } && !text.AsSpan().ContainsAnyExcept(Digits);
        id = isId ? new(text!) : default;
        return isId;
    }

    public int CompareTo(CommitId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The whole id, as git prints it.</summary>
    public override string ToString() => Text;
}
