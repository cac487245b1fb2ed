using System.Text;

namespace Docs.Sources.Dockerfiles;

/// <summary>
/// The <c>ARG</c>s before the first <c>FROM</c> with their defaults, and what becomes of variables in <c>FROM</c>. What
/// only the one who builds knows is not guessed at.
/// </summary>
/// <param name="escape">The character that takes the meaning from the one after it.</param>
internal sealed class GlobalArguments(char escape)
{
    // A value that is longer names no image, and one that grows without end ends here.
    private const int MaxLength = 1024;

    // As in ${A:-${B:-c}}.
    private const int MaxDepth = 16;

    // Null where there is a value that cannot be known.
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    /// <summary>Adds what an <c>ARG</c> gives: <c>A=1 B="$A 2" C</c>.</summary>
    public void Add(string arguments)
    {
        for (var rest = arguments.AsSpan().TrimStart(); !rest.IsEmpty; rest = rest.TrimStart())
        {
            var word = rest[..ShellWord.LengthOf(rest, escape)];
            rest = rest[word.Length..];
            var equals = word.IndexOf('=');
            if (equals > 0)
            {
                _values[word[..equals].ToString()] = Expand(word[(equals + 1)..]);
            }
        }
    }

    /// <summary>A word with the values of its variables, without quotes; null where one of them cannot be known.</summary>
    public string? Expand(ReadOnlySpan<char> word)
    {
        var expanded = new StringBuilder();
        return TryAppend(word, expanded, depth: 0) ? expanded.ToString() : null;
    }

    private bool TryAppend(ReadOnlySpan<char> text, StringBuilder to, int depth)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text[(i + 1)..];
            switch (text[i])
            {
                case '\'' when !isQuoted:
                    var length = rest.IndexOf('\'') is >= 0 and var end ? end : rest.Length;
                    to.Append(rest[..length]);
                    i += length + 1;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '$' when LengthOfVariable(rest) is var variable:
                    if (variable == 0 || depth == MaxDepth || !TryAppendVariable(rest[..variable], to, depth + 1))
                    {
                        return false;
                    }

                    i += variable;
                    break;
                case var c when c == escape && !rest.IsEmpty:
                    to.Append(rest[0]);
                    i++;
                    break;
                case var c:
                    to.Append(c);
                    break;
            }

            if (to.Length > MaxLength)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="variable">What follows the <c>$</c>: <c>A</c>, <c>{A}</c>, <c>{A:-b}</c>.</param>
    private bool TryAppendVariable(ReadOnlySpan<char> variable, StringBuilder to, int depth)
    {
        var inner = variable[0] == '{' ? variable[1..^1] : variable;
        var name = inner[..LengthOfName(inner)].ToString();
        var isGiven = _values.TryGetValue(name, out var value);
        if (name.Length == 0 || IsOfBuilder(name) || (isGiven && value is null))
        {
            return false;
        }

        var rest = inner[name.Length..];
        var countsEmpty = rest is not [':', ..];
        var isUsed = isGiven && (countsEmpty || value!.Length > 0);
        switch (countsEmpty ? rest : rest[1..])
        {
            case [] when countsEmpty && isGiven:
            case ['-' or '?', ..] when isUsed:
                to.Append(value);
                return true;
            case ['-', .. var instead] when !isUsed:
                return TryAppend(instead, to, depth);
            case ['+', .. var instead]:
                return !isUsed || TryAppend(instead, to, depth);
            default:
                return false;
        }
    }

    /// <summary>How much of a text belongs to the variable whose <c>$</c> is before it; zero for none.</summary>
    private static int LengthOfVariable(ReadOnlySpan<char> text)
    {
        if (text is not ['{', ..])
        {
            return LengthOfName(text);
        }

        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int LengthOfName(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (text[length] == '_' || char.IsAsciiLetter(text[length]) || (length > 0 && char.IsAsciiDigit(text[length]))))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether the builder itself gives the value, whatever the Dockerfile says.</summary>
    private static bool IsOfBuilder(string name) =>
        name is "TARGETPLATFORM" or "TARGETOS" or "TARGETARCH" or "TARGETVARIANT" or "BUILDPLATFORM" or "BUILDOS" or "BUILDARCH" or "BUILDVARIANT";
}
