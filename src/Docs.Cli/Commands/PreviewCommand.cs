using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Previewing;
using Docs.Pipeline.Requests;

namespace Docs.Cli.Commands;

/// <summary><c>docs preview</c>.</summary>
internal static class PreviewCommand
{
    private const string EditorExample = "vscode://file/{path}:{line}";

    private const string Description =
        """
        Shows what will be published, and what changes, in a browser; pages follow what is saved.

        Examples:
          docs preview                             all images, on 127.0.0.1
          docs preview python --target i386        begins with one page
          docs preview --base origin/master        compares with a git revision
          docs preview --base 'origin/{target}'    compares with a branch per target
          docs preview --export site --changed-since origin/main
                                                   files for a pull request; no server needed
          docs preview --export preview.html       one file, to be sent
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("preview", Description);
        var inputs = InputOptions.WithoutReport(command);
        var port = new Option<int?>("--port") { Description = "Port on 127.0.0.1; 0 for any", HelpName = "N", CustomParser = ParsePort };
        var @base = new Option<string?>("--base") { Description = "Git revision to compare with, perhaps with {target} in it; the output folder by default", HelpName = "REV" };
        var open = new Option<bool>("--open") { Description = "Open the page in a browser" };
        var export = new Option<string?>("--export") { Description = "Write the same as files, or as one file where the name ends with .html, and end", HelpName = "DIR" };
        var changedSince = new Option<string?>("--changed-since") { Description = "With --export: only images that were changed since a git revision, compared with it", HelpName = "REV" };
        var editor = new Option<string?>("--editor") { Description = $"Address that opens a file in an editor, as in {EditorExample}; without --export", HelpName = "ADDRESS", CustomParser = ParseEditor };
        foreach (var option in (Option[])[port, @base, open, export, changedSince, editor])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(export) is null)
            {
                if (result.GetResult(changedSince) is not null)
                {
                    result.AddError("--changed-since: of use only with --export.");
                }
            }
            else if (result.GetResult(port) is not null || result.GetResult(editor) is not null || result.GetValue(open))
            {
                result.AddError("--export needs no server: --port, --editor and --open exclude it.");
            }
        });
        command.SetAction((parsed, ct) =>
        {
            var request = new PreviewLibraryRequest(inputs.Overrides(parsed), inputs.Images(parsed), parsed.GetValue(@base))
            {
                Port = parsed.GetValue(port),
                Editor = parsed.GetValue(editor),
            };
            var surroundings = terminal.Surroundings(inputs.IsVerbose(parsed));
            return parsed.GetValue(export) is { } folder
                ? ExportAsync(new(new(request, folder, parsed.GetValue(changedSince)), surroundings), terminal, ct)
                : ServeAsync(new(request, surroundings), parsed.GetValue(open), terminal, ct);
        });
        return command;
    }

    private static async Task<int> ServeAsync(PreviewLibrary preview, bool opens, Terminal terminal, CancellationToken ct)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var bar = Task.CompletedTask;
        var serving = Task.Run(() => preview.RunAsync(ShowWhenReadyAsync, e => FailureReport.Write(e, terminal), ct), ct);
        bar = ProgressBar.ShowAsync(terminal, "Building images", async _ => await Task.WhenAny(ready.Task, serving).ConfigureAwait(false), ct);
        await bar.ConfigureAwait(false);
        await serving.ConfigureAwait(false);
        return ExitCode.Clean;

        async Task ShowWhenReadyAsync(string address)
        {
            ready.TrySetResult();
            await bar.ConfigureAwait(false);
            await ShowAddressAsync(address, opens, terminal, ct).ConfigureAwait(false);
        }
    }

    private static async Task ShowAddressAsync(string address, bool opens, Terminal terminal, CancellationToken ct)
    {
        await terminal.Out.WriteLineAsync($"{address}  (Ctrl-C ends it)").ConfigureAwait(false);
        await terminal.Out.FlushAsync(ct).ConfigureAwait(false);
        if (opens)
        {
            try
            {
                Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
            }
            catch (Win32Exception e)
            {
                await terminal.Error.WriteLineAsync($"docs: no browser could be opened: {e.Message}").ConfigureAwait(false);
            }
        }
    }

    private static async Task<int> ExportAsync(ExportPreview export, Terminal terminal, CancellationToken ct)
    {
        var result = await ProgressBar.ShowAsync(terminal, "Building pages", export.RunAsync, ct).ConfigureAwait(false);
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        await terminal.Out.WriteLineAsync($"{result.FirstPage}{(result.Pages == 0 ? "" : $" and {FindingReport.Plural(result.Pages, "page")}")} written{(result.Undecided == 0 ? "" : $", {FindingReport.Plural(result.Undecided, "README")} not decided")}; {seconds} s").ConfigureAwait(false);
        return ExitCode.Clean;
    }

    /// <summary>An address with a scheme that a browser hands to a program, and the path in it.</summary>
    private static string? ParseEditor(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && SourceAddresses.IsEditor(text))
        {
            return text;
        }

        result.AddError($"--editor: expected an address with {{path}} in it, as in {EditorExample}");
        return null;
    }

    private static int? ParsePort(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return port;
        }

        result.AddError("--port: expected a number from 0 to 65535");
        return null;
    }
}
