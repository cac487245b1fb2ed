using Docs.Transport.Http;

namespace Docs.Publishing.GitHub;

/// <summary>What a GitHub App may use in one installation.</summary>
/// <param name="Token">For the API's host only.</param>
/// <param name="ExpiresAt">One hour after it was made.</param>
internal sealed record InstallationToken(WebToken Token, DateTimeOffset ExpiresAt);
