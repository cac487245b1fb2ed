using System.Diagnostics.CodeAnalysis;

namespace Docs.Model.Publishing;

/// <summary>
/// The name of a branch without <c>refs/heads/</c>, as in <c>main</c> or <c>dist/amd64</c>: a name that git allows, but
/// not <c>HEAD</c> and none that begins with <c>refs/</c>, because git takes these for other refs.
/// </summary>
public sealed record BranchName : IComparable<BranchName>
{
    private const string Head = "HEAD";
    private const string Refs = "refs/";

    private BranchName(string value) => Value = value;

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <summary>The whole name of the ref, as in <c>refs/heads/main</c>.</summary>
    public string Ref => "refs/heads/" + Value;

    /// <summary>The name that a text is.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static BranchName Parse(string text) => TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not the name of a branch");

    /// <summary>The name that a text is; false where it is none, as for null.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out BranchName? name)
    {
        name = text is not null && text != Head && !text.StartsWith(Refs, StringComparison.Ordinal) && RefName.IsAllowed(text) ? new(text) : null;
        return name is not null;
    }

    public int CompareTo(BranchName? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}
