using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Docs.Sources.Library;

/// <summary><see cref="LockFile"/> to text, in the one canonical form.</summary>
public static class LockFilePrinter
{
    private static readonly JsonWriterOptions Form = new()
    {
        // The file is never part of a web page, so readable characters need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    /// <summary>
    /// Prints a lock file such that <see cref="LockFileParser.Parse"/> gives an equal one: JSON, sorted, a fact a line, so
    /// that a review shows each fact that changed. What this program does not know is printed as it was read.
    /// </summary>
    /// <returns>UTF-8, ended by a newline.</returns>
    public static byte[] Print(LockFile lockFile)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            foreach (var (key, print) in Parts(lockFile).OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(key);
                print(json);
            }

            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static List<KeyValuePair<string, Action<Utf8JsonWriter>>> Parts(LockFile lockFile)
    {
        List<KeyValuePair<string, Action<Utf8JsonWriter>>> parts =
        [
            new(LockFileKey.DockerfileBases, json => Facts(json, lockFile.DockerfileBases)),
            new(LockFileKey.LogoCommits, json => Facts(json, lockFile.LogoCommits)),
            new(LockFileKey.Version, json => json.WriteNumberValue(LockFile.FormatVersion)),
        ];
        Add(LockFileKey.Docs, lockFile.Docs);
        Add(LockFileKey.OfficialImages, lockFile.OfficialImages);
        parts.AddRange(lockFile.Others.Select(o => new KeyValuePair<string, Action<Utf8JsonWriter>>(o.Key, json => json.WriteRawValue(o.Value))));
        return parts;

        void Add(string key, LockedCommit? commit)
        {
            if (commit is not null)
            {
                parts.Add(new(key, json => Commit(json, commit)));
            }
        }
    }

    private static void Commit(Utf8JsonWriter json, LockedCommit commit)
    {
        json.WriteStartObject();
        json.WriteString(LockFileKey.Commit, commit.Commit.ToString());
        if (commit.Date is not null)
        {
            json.WriteString(LockFileKey.Date, commit.Date);
        }

        json.WriteEndObject();
    }

    private static void Facts<T>(Utf8JsonWriter json, IReadOnlyDictionary<string, T> facts)
    {
        json.WriteStartObject();
        foreach (var (key, fact) in facts.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            json.WriteString(key, fact?.ToString());
        }

        json.WriteEndObject();
    }
}
