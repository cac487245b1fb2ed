using System.Text;
using Docs.Model;

namespace Docs.Cli.Processes;

/// <summary>
/// The one way for text to standard output and standard error: secrets are masked, and control characters escaped, so
/// that nothing that somebody wrote into a file, a name or an answer steers the terminal. What must stay byte for byte,
/// and what the program itself colours, is written to <see cref="Raw"/>.
/// </summary>
/// <param name="scrub">Masks the secrets that this run was given.</param>
internal sealed class PrintedWriter(TextWriter inner, Func<string, string> scrub) : TextWriter
{
    public override Encoding Encoding => Inner.Encoding;

    /// <summary>What a writer writes to in the end.</summary>
    public static TextWriter Raw(TextWriter writer) => writer is PrintedWriter { Inner: var raw } ? raw : writer;

    private TextWriter Inner { get; } = inner;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <summary>Writes text of any number of lines.</summary>
    public override void Write(string? value) => Inner.Write(Printable.OfLines(scrub(value ?? "")));

    public override void WriteLine() => Inner.WriteLine();

    /// <summary>Writes one line: a newline in it is escaped too.</summary>
    public override void WriteLine(string? value) => Inner.WriteLine(Printable.Of(scrub(value ?? "")));

    public override void WriteLine(object? value) => WriteLine(value?.ToString());

    // From several threads: a line at once.
    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void Flush() => Inner.Flush();

    public override Task FlushAsync() => Inner.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => Inner.FlushAsync(cancellationToken);
}
