using System.Text;
using System.Text.Json;

namespace Docs.Publishing.Hub.Api;

/// <summary>What the body of a refusal says, in one line.</summary>
internal static class HubWords
{
    private const int MaxLength = 400;
    private const int MaxDepth = 8;

    /// <summary>
    /// The words: of JSON each text with the names of its fields, as in <c>full_description: Ensure this field has no
    /// more than 25000 characters.</c>; of plain text the text; nothing of a web page.
    /// </summary>
    public static string Of(ReadOnlyMemory<byte> body)
    {
        var words = new List<string>();
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            Add(json.RootElement, "", words);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var text = Encoding.UTF8.GetString(body.Span);
            if (!text.TrimStart().StartsWith('<'))
            {
                words.Add(text);
            }
        }

        return Shorten(string.Join("; ", words));
    }

    private static void Add(JsonElement element, string name, List<string> words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                // Such as the token with which a login goes on where it has two factors.
                foreach (var property in element.EnumerateObject().Where(p => !p.Name.Contains("token", StringComparison.OrdinalIgnoreCase)))
                {
                    Add(property.Value, property.Name is "detail" or "message" or "errinfo" ? name : name.Length == 0 ? property.Name : $"{name}.{property.Name}", words);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Add(item, name, words);
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True when element.ToString() is { Length: > 0 } text:
                words.Add(name.Length == 0 ? text : $"{name}: {text}");
                break;
            default:
                break;
        }
    }

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength), "…");
    }
}
