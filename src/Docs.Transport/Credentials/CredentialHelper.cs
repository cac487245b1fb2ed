using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Docs.Transport.Git.Addresses;

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

    // Characters: a credential has some hundred.
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
        using var process = new Process
        {
            StartInfo = new(program, ["get"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            },
        };
        foreach (var secret in process.StartInfo.Environment.Keys.Where(GitToken.IsOfUser).ToList())
        {
            process.StartInfo.Environment.Remove(secret);
        }

        using var time = new CancellationTokenSource(Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            process.Start();
            var output = ReadAsync(process.StandardOutput, either.Token);
            var error = ReadAsync(process.StandardError, either.Token);
            try
            {
                await process.StandardInput.WriteLineAsync(input.AsMemory(), either.Token).ConfigureAwait(false);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading; its exit code tells more.
            }

            await Task.WhenAll(output, error, process.WaitForExitAsync(either.Token)).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false));
        }
        catch (Win32Exception e)
        {
            throw new IOException($"Docker's configuration names the credential helper '{program}', which cannot be run: {e.Message}", e);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            throw new IOException($"'{program} get' did not end within {Timeout.TotalSeconds} s");
        }
    }

    /// <summary>Reads to the end, and keeps the beginning.</summary>
    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken ct)
    {
        var (kept, buffer) = (new StringBuilder(), new char[4096]);
        for (int read; (read = await reader.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0;)
        {
            kept.Append(buffer, 0, Math.Min(read, OutputLimit - kept.Length));
        }

        return kept.ToString();
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
