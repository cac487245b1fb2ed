using System.Text;
using System.Text.Json;

namespace Docs.Formatting.Json;

/// <summary>Text to <see cref="JsonValue"/>.</summary>
internal static class JsonParser
{
    private const string Categories = "categories";

    /// <summary>The value that a whole text is.</summary>
    /// <param name="reader">At the start; its options bound how deep the text nests.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text has half of a surrogate pair, escaped.</exception>
    /// <exception cref="DuplicateKeyException">An object has a key twice.</exception>
    public static JsonValue Parse(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = ParseValue(ref reader, key: "");

        // Fails where anything but white space follows.
        reader.Read();
        return value;
    }

    /// <param name="key">What the value belongs to; empty where that is no key.</param>
    private static JsonValue ParseValue(ref Utf8JsonReader reader, string key) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ParseObject(ref reader),
        JsonTokenType.StartArray => ParseArray(ref reader, key == Categories),
        JsonTokenType.String => new(Quote(reader.GetString()!)),
        _ => new(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    private static JsonValue ParseObject(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (key, offset) = (reader.GetString()!, reader.TokenStartIndex);
            reader.Read();
            if (!members.TryAdd(key, ParseValue(ref reader, key)))
            {
                throw new DuplicateKeyException(key, offset);
            }
        }

        // A sorted dictionary would have to be compiled at run time.
        var keys = new List<string>(members.Keys);
        keys.Sort(StringComparer.Ordinal);
        return new("{}", keys.ConvertAll(k => members[k]), keys.ConvertAll(Quote));
    }

    /// <param name="isSet">Whether texts are sorted, each once.</param>
    private static JsonValue ParseArray(ref Utf8JsonReader reader, bool isSet)
    {
        var items = new List<JsonValue>();
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            isSet &= reader.TokenType == JsonTokenType.String;
            if (isSet)
            {
                texts.Add(reader.GetString()!);
            }

            items.Add(ParseValue(ref reader, key: ""));
        }

        return new("[]", isSet ? [.. texts.Select(t => new JsonValue(Quote(t)))] : items);
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
