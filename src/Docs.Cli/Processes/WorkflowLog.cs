using System.Security.Cryptography;
using System.Text;

namespace Docs.Cli.Processes;

/// <summary>
/// What is printed on a runner of GitHub's workflows, which takes some lines for commands. Lines with other people's text
/// must not be among them: they are put between the commands that switch this off and on again.
/// </summary>
/// <remarks>
/// The runner takes a line for a command that begins with <c>::</c>, leading blanks left out, or has <c>##[</c> anywhere:
/// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs.
/// </remarks>
internal sealed class WorkflowLog(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Writes a command of this program's own, as a line.</summary>
    public void WriteCommand(string line)
    {
        Flush();
        inner.WriteLine(line);
    }

    public override void Write(char value)
    {
        if (value == '\n')
        {
            WriteOut();
            inner.WriteLine();
        }
        else
        {
            _line.Append(value);
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (var end = buffer.IndexOf('\n'); end >= 0; end = buffer.IndexOf('\n'))
        {
            _line.Append(buffer[..end]);
            WriteOut();
            inner.WriteLine();
            buffer = buffer[(end + 1)..];
        }

        _line.Append(buffer);
    }

    public override void Flush()
    {
        WriteOut();
        inner.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WriteOut()
    {
        var line = _line.ToString();
        _line.Clear();
        if (!LooksLikeCommand(line))
        {
            inner.Write(line);
            return;
        }

        // A new one each time: nobody can know it beforehand.
        var token = RandomNumberGenerator.GetHexString(32);
        inner.WriteLine($"::stop-commands::{token}");
        inner.WriteLine(line);
        inner.Write($"::{token}::");
    }

    // A line may also end in a carriage return.
    private static bool LooksLikeCommand(string line) =>
        line.Split('\r').Any(l => l.AsSpan().TrimStart().StartsWith("::")) || line.Contains("##[", StringComparison.Ordinal);
}
