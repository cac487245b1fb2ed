using System.Text;
using System.Text.Json;
using Docs.Transport.Files;

namespace Docs.Transport.Credentials;

/// <summary>The credentials that Docker keeps for its user, by its file <c>config.json</c>.</summary>
internal sealed class DockerConfiguration
{
    private readonly JsonElement _root;
    private readonly string _path;
    private readonly Dictionary<(string Helper, string Server), AccountCredential?> _answers = [];

    private DockerConfiguration(JsonElement root, string path) => (_root, _path) = (root, path);

    /// <summary>Reads the file; null where there is none.</summary>
    /// <exception cref="IOException">It cannot be read, or is not JSON.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read, because a permission is missing.</exception>
    public static DockerConfiguration? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(RegularFile.ReadAllBytes(path));
            return json.RootElement.ValueKind == JsonValueKind.Object ? new(json.RootElement.Clone(), path) : throw new IOException($"'{path}' is not a configuration of Docker");
        }
        catch (JsonException)
        {
            // The library's message may quote the text.
            throw new IOException($"'{path}' is not valid JSON");
        }
    }

    /// <summary>The credential of the first of some servers that has one; null without one.</summary>
    /// <param name="servers">Names of the same service, in the order of preference.</param>
    /// <param name="usualServer">The one that a store for all servers knows it by.</param>
    /// <exception cref="IOException">A helper failed, or the file has something else than a credential.</exception>
    public async Task<AccountCredential?> FindAsync(IReadOnlyList<string> servers, string usualServer, CancellationToken ct)
    {
        foreach (var server in servers)
        {
            if (Text(Child(_root, "credHelpers"), server) is { } helper)
            {
                return await AskAsync(helper, server, ct).ConfigureAwait(false);
            }

            if (FindInline(server) is { } inline)
            {
                return inline;
            }
        }

        return Text(_root, "credsStore") is { Length: > 0 } store ? await AskAsync(store, usualServer, ct).ConfigureAwait(false) : null;
    }

    /// <summary>Runs a helper once for each server: it may ask the user for a password.</summary>
    private async Task<AccountCredential?> AskAsync(string helper, string server, CancellationToken ct)
    {
        if (!_answers.TryGetValue((helper, server), out var answer))
        {
            answer = await CredentialHelper.FindAsync(helper, server, ct).ConfigureAwait(false);
            _answers[(helper, server)] = answer;
        }

        return answer;
    }

    /// <summary>User and password as Docker writes them where it has no store: in Base64, with a colon between.</summary>
    private AccountCredential? FindInline(string server)
    {
        var entry = Child(Child(_root, "auths"), server);
        if (Text(entry, "auth") is not { Length: > 0 } encoded)
        {
            return AccountCredential.Of(Text(entry, "username"), Text(entry, "password"));
        }

        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is not [var user, var secret])
        {
            throw new IOException($"'{_path}': 'auth' of '{server}' is not 'USER:PASSWORD' in Base64");
        }

        // Docker ends it with NUL in some versions.
        return AccountCredential.Of(user, secret.TrimEnd('\0'));
    }

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;

    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return Child(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no name and no secret.
            return null;
        }
    }
}
