using System.Text;

namespace Docs.Sync.Dockerfiles;

/// <summary>
/// Splits a Dockerfile into instructions: without comments, continued lines joined, the bodies of here-documents left
/// out. See <see href="https://docs.docker.com/reference/dockerfile/#format">the Dockerfile reference</see>.
/// </summary>
internal sealed class InstructionReader
{
    private readonly string _text;
    private readonly char _escape;
    private int _at;

    public InstructionReader(string text)
    {
        _text = text.StartsWith('\uFEFF') ? text[1..] : text;
        _escape = EscapeDirective.FindIn(_text);
    }

    /// <summary>The next instruction; null at the end.</summary>
    public Instruction? Read()
    {
        while (_at < _text.Length)
        {
            var line = ReadLine().TrimStart();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var instruction = Instruction.Parse(TryCutContinuation(ref line) ? ReadContinued(line) : line.ToString());
            foreach (var document in HereDocument.FindIn(instruction, _escape))
            {
                Skip(document);
            }

            return instruction;
        }

        return null;
    }

    /// <summary>Comments and empty lines do not end what is continued.</summary>
    private string ReadContinued(ReadOnlySpan<char> start)
    {
        var whole = new StringBuilder().Append(start);
        for (var isContinued = true; isContinued && _at < _text.Length;)
        {
            var line = ReadLine();
            if (line.TrimStart() is not ([] or ['#', ..]))
            {
                isContinued = TryCutContinuation(ref line);
                whole.Append(line);
            }
        }

        return whole.ToString();
    }

    private bool TryCutContinuation(ref ReadOnlySpan<char> line)
    {
        var content = line.TrimEnd(" \t");
        if (content.IsEmpty || content[^1] != _escape)
        {
            return false;
        }

        line = content[..^1];
        return true;
    }

    /// <summary>Passes the body of a here-document and the line that ends it; all that is left where none does.</summary>
    private void Skip(HereDocument document)
    {
        while (_at < _text.Length && !document.EndsAt(ReadLine()))
        {
        }
    }

    private ReadOnlySpan<char> ReadLine()
    {
        var rest = _text.AsSpan(_at);
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        _at += end < 0 ? rest.Length : end + 1;
        return line is [.., '\r'] ? line[..^1] : line;
    }
}
