using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Docs.Transport.Git;

/// <summary>Runs the git program: no shell, no prompt, no pager, nothing that a configuration could start.</summary>
/// <param name="trace">Told each command before it runs.</param>
public sealed class GitRunner(Action<string> trace)
{
    // Each of these would let a configuration file start a program of its own while we only read.
    private static readonly string[] Always =
    [
        "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        "-c", "log.showSignature=false", "-c", "core.quotePath=false",
    ];

    /// <summary>Runs git in a folder and waits for it; a cancelled run is killed.</summary>
    /// <param name="folder">A full path.</param>
    /// <param name="arguments">The command and what follows it; never a secret.</param>
    /// <exception cref="IOException">There is no git program.</exception>
    public async Task<GitResult> RunAsync(string folder, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        trace($"git {string.Join(' ', arguments.Take(6))}{(arguments.Count > 6 ? " …" : "")} (in {folder})");
        using var process = new Process { StartInfo = StartInfo(folder, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new IOException($"git could not be started: {e.Message}", e);
        }

        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
            return new(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Always.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        foreach (var inherited in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF"])
        {
            start.Environment.Remove(inherited);
        }

        return start;
    }
}
