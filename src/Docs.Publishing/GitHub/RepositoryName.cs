using System.Buffers;

namespace Docs.Publishing.GitHub;

/// <summary>A repository on GitHub, as in <c>docker-library/docs</c>.</summary>
/// <param name="Owner">A user or an organization.</param>
public readonly record struct RepositoryName(string Owner, string Name)
{
    /// <summary>The form that <see cref="TryParse"/> accepts, in words for an error message.</summary>
    public const string ExpectedForm = "the name of a repository on GitHub, as in docker-library/docs";

    // Longer than any name that GitHub allows.
    private const int MaxLength = 100;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>The repository that a text names; false where it names none, as for null.</summary>
    public static bool TryParse(string? text, out RepositoryName repository)
    {
        var parts = text?.Split('/') ?? [];
        var isName = parts.Length == 2 && parts.All(p => p is not ("" or "." or "..") && p.Length <= MaxLength && !p.AsSpan().ContainsAnyExcept(Letters));
        repository = isName ? new(parts[0], parts[1]) : default;
        return isName;
    }

    /// <summary>Where a part of the repository is, below the API's address.</summary>
    /// <param name="path">Its parts, which are escaped here; a part may have slashes, as the names of references do.</param>
    internal Uri AddressOf(params ReadOnlySpan<string> path)
    {
        var parts = string.Join('/', ["repos", Owner, Name, .. path]).Split('/');
        return new(string.Join('/', parts.Select(Uri.EscapeDataString)), UriKind.Relative);
    }

    /// <summary>As GitHub prints it: <c>owner/name</c>.</summary>
    public override string ToString() => $"{Owner}/{Name}";
}
