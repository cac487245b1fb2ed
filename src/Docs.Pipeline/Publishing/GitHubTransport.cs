using System.Text;
using Docs.Model.Findings;
using Docs.Pipeline.Requests;
using Docs.Publishing.GitHub.Repositories;
using Docs.Publishing.Repositories;
using Docs.Sources.Configuration;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;

namespace Docs.Pipeline.Publishing;

/// <summary>Publishes by GitHub's API, with the user's token or as an App.</summary>
internal sealed class GitHubTransport : IPublicationTransport
{
    private readonly GitHubPublisher _publisher;
    private readonly Action<string> _trace;

    private GitHubTransport(GitHubPublisher publisher, Action<string> trace) => (_publisher, _trace) = (publisher, trace);

    /// <param name="waits">Called when a request waits for a limit of GitHub, with one line for a person.</param>
    /// <exception cref="UsageException">An address, the App or its key is wrong.</exception>
    /// <exception cref="IOException">The file with the key cannot be read.</exception>
    public static GitHubTransport Create(GitHubRequest request, bool isDryRun, IReadOnlyList<GitAddress> addresses, Surroundings surroundings, Action<string> waits)
    {
        var api = GitHubConnection.ParseApi(request.ApiUrl);

        // The token goes to the API's host; which repository it is used for must not be a surprise either.
        var findings = addresses
            .Where(a => !GitHubPublisher.CanPublishTo(a) || (api.IsPublic && a.Host != "github.com"))
            .Select(a => Catalogue.RemoteIsWrong("docs publish github", a.Text, GitHubPublisher.CanPublishTo(a)
                ? $"is no repository at {api.Address.Host}; name the API of {a.Host} by --api-url"
                : $"is no web address of a repository, expected one as https://{(api.IsPublic ? "github.com" : api.Address.Host)}/OWNER/NAME"))
            .ToList();
        if (findings.Count > 0)
        {
            throw new UsageException([.. findings]);
        }

        var access = GitHubConnection.Create(api, surroundings, writes: !isDryRun && request.AppId is null, ", or name a GitHub App by --app-id and --app-key") with { Waits = waits };
        if (request.AppId is { } id)
        {
            access = access with { Token = null, App = request.AppKey is { } file ? new(id, ReadKey(Path.GetFullPath(file, surroundings.CurrentFolder))) : null };
        }

        return GitHubPublisher.Create(access, addresses) is { } publisher
            ? new(publisher, surroundings.Trace)
            : throw new UsageException([Catalogue.RemoteIsWrong("--app-key", request.AppKey!, $"is no private key of a GitHub App in PEM form, or '{request.AppId}' is no id of an App")]);
    }

    public Task<RepositoryPublication> OpenAsync(GitAddress address, CancellationToken ct) => _publisher.OpenAsync(address, _trace, ct);

    public void Dispose() => _publisher.Dispose();

    private static string ReadKey(string path) => Encoding.ASCII.GetString(RegularFile.ReadAllBytes(path));
}
