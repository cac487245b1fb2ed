using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Docs.Transport.Git.Processes;

/// <summary>Runs the git program: no shell, no prompt, no pager, nothing that a configuration could start.</summary>
/// <param name="trace">Called with each command before it runs.</param>
public sealed class GitRunner(Action<string> trace)
{
    /// <summary>Runs git in a folder of the user's and waits for it; a cancelled run is killed. It talks to no remote.</summary>
    /// <param name="folder">A full path.</param>
    /// <param name="arguments">The command and what follows it; never a secret.</param>
    /// <exception cref="IOException">There is no git program.</exception>
    public Task<GitResult> RunAsync(string folder, IReadOnlyList<string> arguments, CancellationToken ct) => RunAsync(folder, arguments, "", ct);

    /// <summary>The same with something for its standard input.</summary>
    /// <exception cref="IOException">There is no git program.</exception>
    public Task<GitResult> RunAsync(string folder, IReadOnlyList<string> arguments, string input, CancellationToken ct)
    {
        trace($"git {Shortened(arguments)} (in {folder})");
        var start = StartInfo(folder, GitSettings.Always, arguments);
        GitSettings.Protect(start.Environment);
        return RunAsync(start, (stream, token) => WriteAsync(input, stream, token), ct);
    }

    /// <summary>The same with an index of its own in place of the repository's.</summary>
    /// <param name="index">The index file: a full path.</param>
    /// <exception cref="IOException">There is no git program.</exception>
    internal Task<GitResult> RunWithIndexAsync(string folder, string index, IReadOnlyList<string> arguments, string input, CancellationToken ct)
    {
        trace($"git {Shortened(arguments)} (in {folder}, with an index of its own)");
        var start = StartInfo(folder, GitSettings.Always, arguments);
        GitSettings.Protect(start.Environment);
        start.Environment["GIT_INDEX_FILE"] = index;
        return RunAsync(start, (stream, token) => WriteAsync(input, stream, token), ct);
    }

    /// <summary>Runs git in a repository of ours and waits for it; a cancelled or late run is killed.</summary>
    /// <exception cref="IOException">There is no git program.</exception>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    internal async Task<GitResult> RunAsync(GitCommand command, CancellationToken ct)
    {
        trace($"git {Shortened(command.Arguments)} (in {command.Folder}{(command.Remote is { } remote ? $", from {remote}" : "")})");
        var start = StartInfo(command.Folder, [.. GitSettings.Always, .. GitSettings.Of(command)], command.Arguments);
        GitSettings.Isolate(start.Environment, command);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(command.Timeout);
        try
        {
            var write = command.WriteInput ?? ((stream, token) => WriteAsync(command.Input, stream, token));
            var result = await RunAsync(start, write, time.Token).ConfigureAwait(false);
            return command.Token is { } secret ? result with { Error = secret.Scrub(result.Error) } : result;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"git {command.Arguments[0]} did not end within {command.Timeout.TotalSeconds} s");
        }
    }

    private static async Task<GitResult> RunAsync(ProcessStartInfo start, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new IOException($"git could not be started: {e.Message}", e);
        }

        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await WriteAsync(process.StandardInput, write, ct).ConfigureAwait(false);
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
            return new(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // git leaves talking and unpacking to children, which would go on.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream output, CancellationToken ct)
    {
        using var content = new MemoryStream();
        await output.CopyToAsync(content, ct).ConfigureAwait(false);
        return content.ToArray();
    }

    private static async Task WriteAsync(string input, Stream to, CancellationToken ct) =>
        await to.WriteAsync(Encoding.UTF8.GetBytes(input), ct).ConfigureAwait(false);

    private static async Task WriteAsync(StreamWriter to, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        try
        {
            await write(to.BaseStream, ct).ConfigureAwait(false);
            to.Close();
        }
        catch (IOException)
        {
            // git ended before it read everything. Its exit code and its messages say why.
        }
    }

    private static ProcessStartInfo StartInfo(string folder, IEnumerable<string> settings, IEnumerable<string> arguments) =>
        new("git", [.. settings, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

    private static string Shortened(IReadOnlyList<string> arguments) =>
        string.Join(' ', arguments.Take(6)) + (arguments.Count > 6 ? " …" : "");
}
