namespace Docs.Transport.Credentials;

/// <summary>
/// Who the user is on Docker Hub: <c>DOCS_HUB_USER</c> and <c>DOCS_HUB_TOKEN</c>, for one namespace those that end with its
/// name (<c>DOCS_HUB_USER_ARM64V8</c>), else what <c>docker login</c> left. It is not a record, so that nothing prints it.
/// </summary>
public sealed class HubAccounts
{
    private const string User = "DOCS_HUB_USER";
    private const string Token = "DOCS_HUB_TOKEN";

    /// <summary>What Docker calls Docker Hub in its configuration.</summary>
    private const string DockerServer = "https://index.docker.io/v1/";

    private readonly Func<string, string?> _variable;
    private readonly string? _dockerConfiguration;

    private HubAccounts(Func<string, string?> variable, string? dockerConfiguration) => (_variable, _dockerConfiguration) = (variable, dockerConfiguration);

    public static HubAccounts None { get; } = new(static _ => null, dockerConfiguration: null);

    /// <param name="variable">From a variable's name to its value; null without one.</param>
    /// <param name="dockerConfiguration">The full path of Docker's <c>config.json</c>, which need not exist; null for none.</param>
    public static HubAccounts Of(Func<string, string?> variable, string? dockerConfiguration)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new(variable, dockerConfiguration);
    }

    /// <summary>The credentials for the repositories of namespaces, as far as there are any. One user is one object.</summary>
    /// <param name="asksDocker">Whether Docker's credentials may be used: they are for Docker Hub.</param>
    /// <exception cref="IOException">Only one of two variables is set, or Docker's configuration cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Docker's configuration cannot be read, because a permission is missing.</exception>
    public async Task<IReadOnlyDictionary<string, AccountCredential>> FindAsync(IEnumerable<string> namespaces, bool asksDocker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(namespaces);
        var accounts = new Dictionary<string, AccountCredential>(StringComparer.Ordinal);
        var docker = new Lazy<DockerConfiguration?>(() => asksDocker && _dockerConfiguration is { } path ? DockerConfiguration.Load(path) : null);
        foreach (var name in namespaces.Distinct(StringComparer.Ordinal))
        {
            var account = FindVariables("_" + name.ToUpperInvariant().Replace('-', '_')) ?? FindVariables("");
            if (account is null && docker.Value is { } configuration)
            {
                // Podman and others keep credentials of a single namespace in the same file.
                account = await configuration.FindAsync([$"docker.io/{name}", DockerServer, "index.docker.io", "docker.io"], DockerServer, ct).ConfigureAwait(false);
            }

            if (account is not null)
            {
                accounts[name] = accounts.Values.FirstOrDefault(account.IsSame) ?? account;
            }
        }

        return accounts;
    }

    /// <summary>A text without the secret of <c>DOCS_HUB_TOKEN</c>.</summary>
    public string Scrub(string text) => AccountCredential.Of("user", _variable(Token))?.Scrub(text) ?? text;

    private AccountCredential? FindVariables(string suffix)
    {
        var (user, secret) = (_variable(User + suffix), _variable(Token + suffix));
        return string.IsNullOrWhiteSpace(user) && string.IsNullOrWhiteSpace(secret) ? null
            : AccountCredential.Of(user, secret)
                ?? throw new IOException($"{User}{suffix} and {Token}{suffix} belong together: expected a name in the one and a token in the other");
    }
}
