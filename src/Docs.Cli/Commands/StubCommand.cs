using System.CommandLine;
using Docs.Cli.Reports;
using Docs.Model.Findings;
using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;

namespace Docs.Cli.Commands;

/// <summary><c>docs stub</c>.</summary>
internal static class StubCommand
{
    private const string Description =
        """
        Prints the short README that an image's source repository shows: where the image is documented, who maintains
        it, where problems and changes are.

        Examples:
          docs stub python > README.md
          docs stub python --check README.md
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("stub", Description);
        var inputs = InputOptions.WithoutImages(command);
        var image = new Argument<string>("IMAGE") { Description = "The image, as 'python' or by its folder" };
        var file = new Option<string?>("--check") { Description = "Print nothing but how this file differs", HelpName = "FILE" };
        command.Arguments.Add(image);
        command.Options.Add(file);
        command.SetAction(async (parsed, ct) =>
        {
            var request = new WriteStubRequest(inputs.Overrides(parsed), parsed.GetRequiredValue(image), parsed.GetValue(file));
            var result = await new WriteStub(request, terminal.Surroundings(inputs.IsVerbose(parsed))).RunAsync(ct).ConfigureAwait(false);
            FindingReport.Write(result.Findings, terminal);
            await WriteAsync(result, request.CheckedFile, terminal).ConfigureAwait(false);
            return result.Text is null || result.Findings.Any(f => f.Severity == Severity.Error) || (request.CheckedFile is not null && !result.IsUpToDate)
                ? ExitCode.Findings
                : ExitCode.Clean;
        });
        return command;
    }

    private static async Task WriteAsync(WriteStubResult result, string? file, Terminal terminal)
    {
        if (file is null)
        {
            await terminal.Out.WriteAsync(result.Text ?? "").ConfigureAwait(false);
        }
        else if (result.IsUpToDate)
        {
            await terminal.Out.WriteLineAsync($"{file} is up to date").ConfigureAwait(false);
        }
        else if (result.Text is { } text)
        {
            DiffReport.Write(file, result.Present, text, terminal.Out, terminal.HasColor);
            await terminal.Out.WriteLineAsync(result.Present is null ? $"there is no file {file}" : $"{file} is not up to date").ConfigureAwait(false);
        }
    }
}
