using Docs.Model.Manifests;
using Docs.Transport.Http;

namespace Docs.Sync.Dockerfiles;

/// <summary>Where a host gives out one file of one commit, without git.</summary>
/// <param name="Address">An <c>https:</c> address; null where the host has none, or the repository is refused.</param>
/// <param name="Refusal">Why nobody may be asked, not by git either; null where somebody may.</param>
public sealed record RawAddress(Uri? Address, string? Refusal)
{
    private static readonly RawAddress None = new(null, null);

    /// <summary>
    /// The address of a Dockerfile at GitHub, GitLab or Launchpad. Manifests are other people's: a repository that is
    /// not on a public host, or not to be had over https, is refused.
    /// </summary>
    public static RawAddress Of(GitSource source)
    {
        var text = source.WebRepository.ToString();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var repository) || !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse($"'{source.Repository}' is not an https address");
        }

        if (repository is not { UserInfo: "", Query: "", Fragment: "" } || text.Contains('\\', StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            return Refuse($"'{source.Repository}' holds more than a host and a path");
        }

        if (!PublicHost.MayBe(repository))
        {
            return Refuse($"'{repository.Host}' is not a host of the public internet");
        }

        if (source.Path == "." || !RepositoryPath.StaysInside(source.Path))
        {
            return Refuse($"'{source.Path}' is not a file of the repository");
        }

        return repository.IsDefaultPort && FindParts(text) is { } parts && Find(repository.Host, parts, source) is { } raw ? new(new(raw), null) : None;
    }

    private static string? Find(string host, string[] parts, GitSource source)
    {
        var repository = string.Join('/', parts);
        var commit = source.Commit;
        var path = string.Join('/', source.Path.Split('/').Select(Uri.EscapeDataString));
        return (host, parts.Length) switch
        {
            ("github.com", 2) => $"https://raw.githubusercontent.com/{repository}/{commit}/{path}",
            ("git.launchpad.net", >= 1) => $"https://git.launchpad.net/{repository}/plain/{path}?id={commit}",

            // GitLab's own, and those that others run under the name that it suggests.
            (_, >= 2) when host.StartsWith("gitlab.", StringComparison.Ordinal) => $"https://{host}/{repository}/-/raw/{commit}/{path}",
            _ => null,
        };
    }

    /// <summary>The parts of an address's path; null where they are not those of a repository's usual name.</summary>
    private static string[]? FindParts(string text)
    {
        var start = text.IndexOf('/', "https://".Length);
        if (start < 0)
        {
            return null;
        }

        var parts = text[(start + 1)..].TrimEnd('/').Split('/');
        return parts.All(p => p is not ("" or "." or ".." or "-") && p.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '~')) ? parts : null;
    }

    private static RawAddress Refuse(string reason) => new(null, reason);
}
