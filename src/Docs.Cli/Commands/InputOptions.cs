using System.CommandLine;
using System.CommandLine.Parsing;
using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary>The options that choose inputs and targets: the same in every command that builds.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _images = new("IMAGE")
    {
        Description = "Images, as 'python' or by their folders; all if none is named",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _targets = new("--target")
    {
        Description = "library, an architecture, or all; may be repeated",
        HelpName = "T",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _source = Text("--source", "DIR", "Folder with a folder of fragments for each image");
    private readonly Option<string?> _templates = Text("--templates", "DIR", "Folder with shared fragments and layouts");
    private readonly Option<string?> _library = Text("--library", "DIR", "Folder with a tag manifest for each image");
    private readonly Option<string?> _lock = Text("--lock", "FILE", "Lock file: logo commits and Dockerfile bases");
    private readonly Option<string?> _output = Text("--output", "DIR", "Folder that the READMEs are in");
    private readonly Option<string?> _path = Text("--path", "PATTERN", "Path of a README below it: '{target}/{image}/README.md'");
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Trace what is read, run and written" };
    private readonly Option<string> _report = new("--report")
    {
        Description = "How results are reported",
        DefaultValueFactory = _ => "text",
    };

    /// <param name="reports">The forms of report that the command has, the first one by default.</param>
    public InputOptions(Command command, params string[] reports)
        : this(command, hasOutput: true, reports)
    {
    }

    /// <param name="command">What has the options.</param>
    /// <param name="hasOutput">Whether there is a folder with READMEs.</param>
    /// <param name="reports">The forms of report that the command has, the first one by default.</param>
    public InputOptions(Command command, bool hasOutput, params string[] reports)
    {
        _report.AcceptOnlyFromAmong(reports.Length == 0 ? ["text", "json"] : reports);
        UnknownOptions.Refuse(_images, command);
        command.Arguments.Add(_images);
        foreach (var option in (Option[])[_targets, _source, _templates, _library, _lock, .. hasOutput ? [_output, _path] : (Option[])[], _report, _verbose])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Those of a command that has no report.</summary>
    public static InputOptions WithoutReport(Command command)
    {
        var options = new InputOptions(command);
        command.Options.Remove(options._report);
        return options;
    }

    /// <summary>Those of a command that makes one text, and names its image itself.</summary>
    public static InputOptions WithoutImages(Command command)
    {
        var options = new InputOptions(command, hasOutput: false);
        command.Arguments.Remove(options._images);
        command.Options.Remove(options._targets);
        command.Options.Remove(options._report);
        return options;
    }

    /// <summary>Those of a command that works on all images, and has neither an output nor a report of its own.</summary>
    public static InputOptions WithTargets(Command command)
    {
        var options = new InputOptions(command, hasOutput: false);
        command.Arguments.Remove(options._images);
        command.Options.Remove(options._report);
        return options;
    }

    public IReadOnlyList<string> Images(ParseResult parsed) => parsed.GetValue(_images) ?? [];

    /// <summary>Whether somebody named an image or a target.</summary>
    public bool HasImagesOrTargets(CommandResult result) => result.GetResult(_images) is { Tokens.Count: > 0 } || result.GetResult(_targets) is { Implicit: false };

    public string Report(ParseResult parsed) => parsed.GetValue(_report)!;

    /// <summary>Whether somebody asked for a form of report.</summary>
    public bool IsReportChosen(CommandResult result) => result.GetResult(_report) is { Implicit: false };

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_report) == "json";

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);

    public ConfigurationOverrides Overrides(ParseResult parsed) => new(
        parsed.GetValue(_source),
        parsed.GetValue(_templates),
        parsed.GetValue(_library),
        parsed.GetValue(_lock),
        parsed.GetValue(_output),
        parsed.GetValue(_path),
        parsed.GetValue(_targets));

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
