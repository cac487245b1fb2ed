using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Processes;

namespace Docs.Transport.Credentials;

/// <summary>
/// Asks a program for a credential as Docker does: <c>docker-credential-NAME get</c>, with the server on standard input
/// (<see href="https://github.com/docker/docker-credential-helpers"/>).
/// </summary>
internal static class CredentialHelper
{
    private const string Prefix = "docker-credential-";

    // What Docker's own helpers print where they have no credential.
    private const string NotFound = "credentials not found";

    // Bytes: a credential has some hundred.
    private const int OutputLimit = 64 << 10;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>The credential of a server; null where the helper has none.</summary>
    /// <param name="name">As the configuration has it, as in <c>pass</c>.</param>
    /// <param name="server">As the configuration has it, as in <c>https://index.docker.io/v1/</c>.</param>
    /// <exception cref="IOException">The helper cannot be run, failed, or answered something else than a credential.</exception>
    public static async Task<AccountCredential?> FindAsync(string name, string server, CancellationToken ct)
    {
        // Part of the name of a program.
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new IOException("Docker's configuration names a credential helper that cannot be the name of a program");
        }

        var program = Prefix + name;
        var (exitCode, output) = await RunAsync(program, server, ct).ConfigureAwait(false);
        if (exitCode != 0)
        {
            return output.Contains(NotFound, StringComparison.OrdinalIgnoreCase)
                ? null
                : throw new IOException($"'{program} get' ended with code {exitCode}, so the credential for Docker Hub is unknown; run 'docker login', or set DOCS_HUB_USER and DOCS_HUB_TOKEN");
        }

        return Parse(output) ?? throw new IOException($"'{program} get' answered with something else than a credential");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string input, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, ["get"]);
        foreach (var secret in start.Environment.Keys.Where(GitToken.IsOfUser).ToList())
        {
            start.Environment.Remove(secret);
        }

        try
        {
            var result = await PipedProcess.RunAsync(start, Encoding.UTF8.GetBytes(input + Environment.NewLine), OutputLimit, Timeout, ct).ConfigureAwait(false);
            return (result.ExitCode, Encoding.UTF8.GetString(result.Output));
        }
        catch (Win32Exception e)
        {
            throw new IOException($"Docker's configuration names the credential helper '{program}', which cannot be run: {e.Message}", e);
        }
        catch (TimeoutException e)
        {
            throw new IOException($"'{program} get' did not end within {Timeout.TotalSeconds} s", e);
        }
    }

    private static AccountCredential? Parse(string output)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            return json.RootElement.ValueKind == JsonValueKind.Object ? AccountCredential.Of(Text("Username"), Text("Secret")) : null;

            string? Text(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Its text could hold half of a secret, so nothing of it is passed on. The latter is half of a surrogate pair.
            return null;
        }
    }
}
