using System.Text;
using System.Text.Json;
using Docs.Formatting.Json;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Formatting;

/// <summary>
/// A <c>metadata.json</c> to its canonical form, which is that of the published ones: keys sorted, categories sorted
/// and each once, nested by two spaces, empty brackets closed at once. Texts are kept as they are meant, numbers as
/// they are written. Pure and idempotent.
/// </summary>
public static class MetadataFormatter
{
    private const int MaxDepth = 64;

    // Half of a surrogate pair is no text that a file could hold.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The canonical form, which ends with one newline; null with a finding where the text is no JSON, nests deeper than 64 levels, or has a key twice.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public static string? Format(string text, string path, ICollection<Finding> findings)
    {
        try
        {
            var reader = new Utf8JsonReader(Strict.GetBytes(text), new JsonReaderOptions { MaxDepth = MaxDepth });
            return JsonPrinter.Print(JsonParser.Parse(ref reader));
        }
        catch (DuplicateKeyException e)
        {
            findings.Add(Catalogue.KeyGivenTwice(At(text, path, e.Offset), e.Key));
        }
        catch (JsonException e)
        {
            findings.Add(Catalogue.MetadataIsNotJson(At(text, path, e), Reason(e)));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's way of refusing half of a surrogate pair, escaped in a text or as it is.
            findings.Add(Catalogue.MetadataIsNotJson(new(path), e.Message));
        }

        return null;
    }

    /// <param name="offset">In UTF-8 bytes.</param>
    private static SourceLocation At(string text, string path, long offset)
    {
        var bytes = Encoding.UTF8.GetBytes(text).AsSpan(0, (int)offset);
        return SourceLocation.Of(path, text, Encoding.UTF8.GetCharCount(bytes));
    }

    /// <summary>The exception's line is zero-based, its column in bytes.</summary>
    private static SourceLocation At(string text, string path, JsonException e)
    {
        var lines = text.AsSpan();
        for (var line = e.LineNumber ?? 0; line > 0; line--)
        {
            lines = lines[(lines.IndexOf('\n') + 1)..];
        }

        var bytes = Encoding.UTF8.GetBytes(lines.ToString());
        var before = bytes.AsSpan(0, (int)Math.Min(bytes.Length, e.BytePositionInLine ?? 0));
        return new(path, (int)(e.LineNumber ?? 0) + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    /// <summary>The library's words without the place, which the finding names.</summary>
    private static string Reason(JsonException e)
    {
        var place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? e.Message : e.Message[..place]).TrimEnd('.');
    }
}
