using System.Globalization;
using System.Text.Json;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Sources.Loading;

/// <summary>Text to <see cref="LockFile"/>.</summary>
public static class LockFileParser
{
    /// <summary>Parses a lock file's JSON; null with a finding where it is none, or of a newer format than this program knows.</summary>
    /// <param name="text">The file's text; keys that are not known are kept as they are.</param>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">Where the finding is added.</param>
    public static LockFile? Parse(string text, string path, ICollection<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            var at = new SourceLocation(path, (int)(e.LineNumber + 1 ?? 0), (int)(e.BytePositionInLine + 1 ?? 0));
            findings.Add(Catalogue.LockFileIsWrong(at, e.LineNumber is null ? e.Message : "not valid JSON here"));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's way of refusing half of a surrogate pair, escaped in a text or as it is.
            findings.Add(Catalogue.LockFileIsWrong(new(path), e.Message));
            return null;
        }
    }

    private static LockFile Read(JsonElement root)
    {
        var lockFile = LockFile.Empty;
        Dictionary<string, string>? others = null;
        foreach (var key in Properties(root, "expected an object"))
        {
            switch (key.Name)
            {
                case LockFileKey.LogoCommits:
                    lockFile = lockFile with { LogoCommits = Facts(key) };
                    break;
                case LockFileKey.DockerfileBases:
                    lockFile = lockFile with { DockerfileBases = Facts(key) };
                    break;
                case LockFileKey.OfficialImages:
                    lockFile = lockFile with { OfficialImages = Commit(key) };
                    break;
                case LockFileKey.Docs:
                    lockFile = lockFile with { Docs = Commit(key) };
                    break;
                case LockFileKey.Version:
                    CheckVersion(key.Value);
                    break;
                default:
                    (others ??= new(StringComparer.Ordinal))[key.Name] = key.Value.GetRawText();
                    break;
            }
        }

        return others is null ? lockFile : lockFile with { Others = others };
    }

    private static void CheckVersion(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var version) || version < 1)
        {
            throw new JsonException($"'{LockFileKey.Version}' must be a whole number from 1 on");
        }

        if (version > LockFile.FormatVersion)
        {
            throw new JsonException(string.Create(
                CultureInfo.InvariantCulture, $"its format has version {version}, and this program knows {LockFile.FormatVersion} at most; use a newer one"));
        }
    }

    private static LockedCommit? Commit(JsonProperty key)
    {
        if (key.Value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        string? commit = null;
        string? date = null;
        foreach (var part in Properties(key.Value, $"'{key.Name}' must be an object with a '{LockFileKey.Commit}' and a '{LockFileKey.Date}'"))
        {
            if (part.Name == LockFileKey.Commit)
            {
                commit = Text(part, key.Name);
            }
            else if (part.Name == LockFileKey.Date)
            {
                date = Text(part, key.Name);
            }
        }

        return commit is null ? null : new(commit, date);
    }

    private static Dictionary<string, string?> Facts(JsonProperty key)
    {
        var facts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var fact in Properties(key.Value, $"'{key.Name}' must be an object of facts"))
        {
            facts[fact.Name] = Text(fact, key.Name);
        }

        return facts;
    }

    private static string? Text(JsonProperty property, string key) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString(),
        JsonValueKind.Null => null,
        _ => throw new JsonException($"'{property.Name}' in '{key}' must be a text or null"),
    };

    private static JsonElement.ObjectEnumerator Properties(JsonElement element, string expected) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw new JsonException(expected);
}
