using System.Text;
using System.Text.Json;

namespace Docs.Formatting.Json;

/// <summary>Prints JSON while it is read. What is nested is printed first, because its keys may come in another order.</summary>
internal static class JsonPrinter
{
    private const string Categories = "categories";

    /// <summary>The whole text, without a newline at the end.</summary>
    /// <param name="reader">At the start; its options bound how deep the text nests.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text has half of a surrogate pair, escaped.</exception>
    /// <exception cref="DuplicateKeyException">An object has a key twice.</exception>
    public static string Print(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = PrintValue(ref reader, key: "");

        // Fails where anything but white space follows.
        reader.Read();
        return value;
    }

    /// <param name="key">What the value belongs to; empty where that is no key.</param>
    private static string PrintValue(ref Utf8JsonReader reader, string key) => reader.TokenType switch
    {
        JsonTokenType.StartObject => PrintObject(ref reader),
        JsonTokenType.StartArray => PrintArray(ref reader, key == Categories),
        JsonTokenType.String => Quote(reader.GetString()!),
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };

    private static string PrintObject(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (key, offset) = (reader.GetString()!, reader.TokenStartIndex);
            reader.Read();
            if (!members.TryAdd(key, PrintValue(ref reader, key)))
            {
                throw new DuplicateKeyException(key, offset);
            }
        }

        // A sorted dictionary would have to be compiled at run time.
        var lines = new List<string>(members.Keys);
        lines.Sort(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = $"{Quote(lines[i])}: {members[lines[i]]}";
        }

        return Enclose('{', lines, '}', depth);
    }

    /// <param name="isSet">Whether texts are sorted, each once.</param>
    private static string PrintArray(ref Utf8JsonReader reader, bool isSet)
    {
        var depth = reader.CurrentDepth;
        var items = new List<string>();
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (isSet && reader.TokenType == JsonTokenType.String)
            {
                texts.Add(reader.GetString()!);
            }
            else
            {
                isSet = false;
            }

            items.Add(PrintValue(ref reader, key: ""));
        }

        return Enclose('[', isSet ? [.. texts.Select(Quote)] : items, ']', depth);
    }

    /// <param name="depth">How many brackets are open around these.</param>
    private static string Enclose(char open, List<string> lines, char close, int depth)
    {
        if (lines.Count == 0)
        {
            return $"{open}{close}";
        }

        var indent = new string(' ', depth * 2);
        return $"{open}\n{indent}  {string.Join($",\n{indent}  ", lines)}\n{indent}{close}";
    }

    /// <summary>A text in quotes, with no more escapes than it needs; a DEL has one too, because nobody can see it.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u007f' => quoted.Append("\\u00").Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
