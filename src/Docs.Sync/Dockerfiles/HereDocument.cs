using System.Text;

namespace Docs.Sync.Dockerfiles;

/// <summary>A text in the lines after an instruction, as in <c>RUN cat &lt;&lt;EOF</c>.</summary>
/// <param name="Name">The line that ends it.</param>
/// <param name="IsIndented">Whether tabs before that line do not count: <c>&lt;&lt;-EOF</c>.</param>
internal sealed record HereDocument(string Name, bool IsIndented)
{
    public bool EndsAt(ReadOnlySpan<char> line) => (IsIndented ? line.TrimStart('\t') : line).SequenceEqual(Name);

    /// <summary>Those that an instruction announces, in their order: only words of their own count, outside quotes.</summary>
    public static List<HereDocument> FindIn(Instruction instruction, char escape)
    {
        var found = new List<HereDocument>();
        if (!instruction.Arguments.Contains("<<", StringComparison.Ordinal))
        {
            return found;
        }

        if (instruction.Is("ONBUILD"))
        {
            instruction = Instruction.Parse(instruction.Arguments);
        }

        if (instruction.Is("RUN") || instruction.Is("COPY") || instruction.Is("ADD"))
        {
            for (var rest = instruction.Arguments.AsSpan().TrimStart(); !rest.IsEmpty; rest = rest.TrimStart())
            {
                var length = LengthOfWord(rest, escape);
                if (Find(rest[..length]) is { } document)
                {
                    found.Add(document);
                }

                rest = rest[length..];
            }
        }

        return found;
    }

    /// <summary>A here-document's word: digits perhaps, <c>&lt;&lt;</c>, a dash perhaps, and a name, quoted perhaps.</summary>
    private static HereDocument? Find(ReadOnlySpan<char> word)
    {
        var rest = word.TrimStart("0123456789");
        if (!rest.StartsWith("<<", StringComparison.Ordinal))
        {
            return null;
        }

        var isIndented = rest[2..] is ['-', ..];
        var quoted = rest[(isIndented ? 3 : 2)..];
        var name = new StringBuilder(quoted.Length);
        foreach (var c in quoted)
        {
            if (c is not ('"' or '\''))
            {
                name.Append(c);
            }
        }

        return name.Length == 0 || quoted.Contains('<') ? null : new(name.ToString(), isIndented);
    }

    private static int LengthOfWord(ReadOnlySpan<char> text, char escape)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == escape && quote != '\'')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '\'')
            {
                quote = text[i];
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return text.Length;
    }
}
