using Docs.Cli.Processes;
using Docs.Model;
using Spectre.Console;

namespace Docs.Cli.Reports;

/// <summary>Tables among the results.</summary>
internal static class TableReport
{
    /// <summary>What a cell shows of a text that came from outside.</summary>
    public static Text Cell(string text) => new(Printable.Of(text));

    /// <summary>Writes a table as wide as the terminal is; into a pipe, a row is a line.</summary>
    public static void Write(Table table, Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(PrintedWriter.Raw(terminal.Out)),
            Ansi = terminal.HasColor ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.HasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!terminal.HasColor)
        {
            // A pipe has no width: a row is a line.
            console.Profile.Width = short.MaxValue;
        }

        console.Write(table);
    }
}
