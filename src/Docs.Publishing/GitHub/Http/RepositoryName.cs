using System.Diagnostics.CodeAnalysis;

namespace Docs.Publishing.GitHub.Http;

/// <summary>A repository on GitHub, as in <c>docker-library/docs</c>.</summary>
/// <param name="Owner">A user or an organization.</param>
internal readonly record struct RepositoryName(string Owner, string Name)
{
    private const string Suffix = ".git";

    /// <summary>The repository that an address of git leads to, as in <c>https://github.com/docker-library/docs</c>; false for any other form.</summary>
    /// <param name="address">With <c>.git</c> at the end or without.</param>
    public static bool TryParse(string address, [NotNullWhen(true)] out RepositoryName? repository)
    {
        repository = null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            return false;
        }

        if (uri.AbsolutePath.Trim('/').Split('/') is [var owner, var name] && IsName(owner) && IsName(name = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name))
        {
            repository = new(owner, name);
        }

        return repository is not null;
    }

    /// <summary>The repository of a name, as in <c>docker-library/docs</c>; false for any other form.</summary>
    public static bool TryParseName(string name, [NotNullWhen(true)] out RepositoryName? repository)
    {
        repository = name.Split('/') is [var owner, var own] && IsName(owner) && IsName(own) ? new(owner, own) : null;
        return repository is not null;
    }

    /// <summary>Where a part of the repository is, below the API's address.</summary>
    /// <param name="path">Its parts, which are escaped here; a part may have slashes, as the names of references do.</param>
    public Uri AddressOf(params ReadOnlySpan<string> path)
    {
        var parts = string.Join('/', ["repos", Owner, Name, .. path]).Split('/');
        return new(string.Join('/', parts.Select(Uri.EscapeDataString)), UriKind.Relative);
    }

    /// <summary>As GitHub prints it: <c>owner/name</c>.</summary>
    public override string ToString() => $"{Owner}/{Name}";

    // What GitHub allows; "." and ".." would lead elsewhere.
    private static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && text.Trim('.').Length > 0;
}
