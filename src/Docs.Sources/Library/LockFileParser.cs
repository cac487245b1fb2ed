using System.Globalization;
using System.Text;
using System.Text.Json;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Sources.Library;

/// <summary>Text to <see cref="LockFile"/>.</summary>
public static class LockFileParser
{
    private delegate T? FactReader<out T>(ref Utf8JsonReader reader, string name, string key);

    // What cannot be written as UTF-8 is refused, and not replaced.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Parses a lock file's JSON; null with a finding where it is none, or of a newer format than this program knows.</summary>
    /// <param name="text">The file's text; keys that are not known are kept verbatim.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">Where the finding is added.</param>
    public static LockFile? Parse(string text, string path, ICollection<Finding> findings)
    {
        try
        {
            var reader = new Utf8JsonReader(Strict.GetBytes(text));
            return Read(ref reader);
        }
        catch (JsonException e)
        {
            var at = new SourceLocation(path, (int)(e.LineNumber + 1 ?? 0), (int)(e.BytePositionInLine + 1 ?? 0));
            findings.Add(Catalogue.LockFileIsWrong(at, e.LineNumber is null ? e.Message : "not valid JSON here"));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The JSON reader throws these for half of a surrogate pair, escaped or not.
            findings.Add(Catalogue.LockFileIsWrong(new(path), e.Message));
            return null;
        }
    }

    // Read token by token: the file has thousands of facts, and every build reads all of them.
    private static LockFile Read(ref Utf8JsonReader reader)
    {
        var lockFile = LockFile.Empty;
        Dictionary<string, string>? others = null;
        reader.Read();
        Enter(ref reader, "expected an object");
        while (NextName(ref reader) is { } key)
        {
            switch (key)
            {
                case LockFileKey.LogoCommits:
                    lockFile = lockFile with { LogoCommits = Facts(ref reader, key, CommitOrNull) };
                    break;
                case LockFileKey.DockerfileBases:
                    lockFile = lockFile with { DockerfileBases = Facts(ref reader, key, Text) };
                    break;
                case LockFileKey.OfficialImages:
                    lockFile = lockFile with { OfficialImages = Commit(ref reader, key) };
                    break;
                case LockFileKey.Docs:
                    lockFile = lockFile with { Docs = Commit(ref reader, key) };
                    break;
                case LockFileKey.Version:
                    CheckVersion(ref reader);
                    break;
                default:
                    using (var other = JsonDocument.ParseValue(ref reader))
                    {
                        (others ??= new(StringComparer.Ordinal))[key] = other.RootElement.GetRawText();
                    }

                    break;
            }
        }

        // Nothing may follow; the reader refuses what does.
        reader.Read();
        return others is null ? lockFile : lockFile with { Others = others };
    }

    private static void CheckVersion(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var version) || version < 1)
        {
            throw new JsonException($"'{LockFileKey.Version}' must be a whole number from 1 on");
        }

        if (version > LockFile.FormatVersion)
        {
            throw new JsonException(string.Create(
                CultureInfo.InvariantCulture, $"its format has version {version}, and this program knows {LockFile.FormatVersion} at most; use a newer one"));
        }
    }

    private static LockedCommit? Commit(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        CommitId? commit = null;
        string? date = null;
        Enter(ref reader, $"'{key}' must be an object with a '{LockFileKey.Commit}' and a '{LockFileKey.Date}'");
        while (NextName(ref reader) is { } part)
        {
            if (part == LockFileKey.Commit)
            {
                commit = CommitOrNull(ref reader, part, key);
            }
            else if (part == LockFileKey.Date)
            {
                date = Text(ref reader, part, key);
            }
            else
            {
                reader.Skip();
            }
        }

        return commit is { } id ? new(id, date) : null;
    }

    private static Dictionary<string, T?> Facts<T>(ref Utf8JsonReader reader, string key, FactReader<T> read)
    {
        var facts = new Dictionary<string, T?>(StringComparer.Ordinal);
        Enter(ref reader, $"'{key}' must be an object of facts");
        while (NextName(ref reader) is { } fact)
        {
            facts[fact] = read(ref reader, fact, key);
        }

        return facts;
    }

    private static CommitId? CommitOrNull(ref Utf8JsonReader reader, string name, string key) =>
        Text(ref reader, name, key) is not { } text ? null
        : CommitId.TryParse(text, out var commit) ? commit
        : throw new JsonException($"'{name}' in '{key}' must be {CommitId.ExpectedForm}, or null");

    private static string? Text(ref Utf8JsonReader reader, string name, string key) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw new JsonException($"'{name}' in '{key}' must be a text or null"),
    };

    private static void Enter(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(expected);
        }
    }

    /// <summary>Goes to the value of the next property of an object that was entered, and gives its name; null at the object's end.</summary>
    private static string? NextName(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = reader.GetString();
        reader.Read();
        return name;
    }
}
