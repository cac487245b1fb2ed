namespace Docs.Publishing.GitHub;

/// <summary>A repository on GitHub, as in <c>docker-library/docs</c>.</summary>
/// <param name="Owner">A user or an organization.</param>
internal readonly record struct RepositoryName(string Owner, string Name)
{
    /// <summary>Where a part of the repository is, below the API's address.</summary>
    /// <param name="path">Its parts, which are escaped here; a part may have slashes, as the names of references do.</param>
    public Uri AddressOf(params ReadOnlySpan<string> path)
    {
        var parts = string.Join('/', ["repos", Owner, Name, .. path]).Split('/');
        return new(string.Join('/', parts.Select(Uri.EscapeDataString)), UriKind.Relative);
    }

    /// <summary>As GitHub prints it: <c>owner/name</c>.</summary>
    public override string ToString() => $"{Owner}/{Name}";
}
