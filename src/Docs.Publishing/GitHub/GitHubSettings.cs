using System.Diagnostics.CodeAnalysis;
using Docs.Transport.Http;

namespace Docs.Publishing.GitHub;

/// <summary>What a <see cref="GitHubSession"/> needs to know.</summary>
public sealed record GitHubSettings
{
    /// <summary>What <see cref="TryParseApi"/> accepts, in words for an error message.</summary>
    public const string ExpectedApi = "an address with https, or with http on this machine, as in https://api.github.com or https://github.example.com/api/v3";

    /// <summary>Where an API is, as somebody wrote it, with or without a slash at its end.</summary>
    public static bool TryParseApi(string text, [NotNullWhen(true)] out Uri? api)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isAddress = Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out api)
            && (api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback))
            && api is { UserInfo: "", Query: "", Fragment: "" };
        api = isAddress ? api : null;
        return isAddress;
    }

    /// <summary>Where the REST API is; every path of the API is below. GitHub Enterprise Server has it at <c>/api/v3/</c>.</summary>
    public Uri Api { get; init; } = new("https://api.github.com/");

    /// <summary>A personal token, an installation token, or the JWT of a GitHub App; for the API's host only. Null without one.</summary>
    public WebToken? Token { get; init; }

    /// <summary>The program's name, as the server's log has it; Octokit adds the system and its own version.</summary>
    public string Program { get; init; } = "docs";

    /// <summary>The program's version, as the server's log has it.</summary>
    public string Version { get; init; } = "0.1";

    /// <summary>The time limit for one request, including the whole body of the answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
