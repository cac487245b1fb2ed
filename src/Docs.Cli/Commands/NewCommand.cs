using System.CommandLine;
using Docs.Cli.Reports;
using Docs.Model;
using Docs.Pipeline;
using Docs.Pipeline.NewImages;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;

namespace Docs.Cli.Commands;

/// <summary><c>docs new</c>.</summary>
internal static class NewCommand
{
    private const string Description =
        """
        Makes the fragments of a new image. What no option gives is asked for on a terminal, and otherwise left to be written.

        Examples:
          docs new python
          docs new python --short-description "A programming language." --category languages-and-frameworks
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("new", Description);
        var image = new Argument<string>("IMAGE") { Description = "The image's name" };
        var source = new Option<string?>("--source") { Description = "Folder with a folder of fragments for each image", HelpName = "DIR" };
        var categories = new Option<string[]>("--category") { Description = "A category of Docker Hub; may be repeated, at most 3", HelpName = "C" };
        var fields = NewImageField.All.Select(f => new Option<string?>(f.Option) { Description = f.Question, HelpName = f.HelpName }).ToList();
        command.Arguments.Add(image);
        command.Options.Add(source);
        fields.ForEach(command.Options.Add);
        command.Options.Add(categories);
        command.SetAction((parsed, ct) =>
        {
            var values = new Dictionary<NewImageField, string>();
            for (var i = 0; i < fields.Count; i++)
            {
                if (parsed.GetValue(fields[i]) is { } value)
                {
                    values.Add(NewImageField.All[i], value);
                }
            }

            var request = new CreateImageRequest(
                parsed.GetRequiredValue(image),
                parsed.GetValue(source),
                values,
                parsed.GetValue(categories) ?? [],
                terminal.OpenPrompt is { } open ? () => new NewImagePrompt(open()) : null);
            Write(new CreateImage(request, terminal.Surroundings()).Run(), request.Image, terminal.Out);
            return Task.FromResult(ExitCode.Clean);
        });
        return command;
    }

    private static void Write(CreateImageResult result, string image, TextWriter output)
    {
        foreach (var file in result.Files)
        {
            output.WriteLine($"made: {file}");
        }

        var rest = result.Unfilled == 0 ? "" : $"; write what is marked {Unfilled.Marker} in {FindingReport.Plural(result.Unfilled, "file")}";
        var draft = result.HasManifest ? "" : $"; until the official images have 'library/{image}', 'docs preview {image}' and 'docs build {image}' make a draft of its README";
        output.WriteLine($"{FindingReport.Plural(result.Files.Count, "file")} made{rest}{draft}");
    }
}
