using System.Buffers;
using System.Text.Json;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;

namespace Docs.Sources.Library;

/// <summary>
/// An edit of the tag data that is decided but perhaps not completed. Many files cannot be replaced in one step, but the
/// journal can. As soon as it exists, the new state counts: readers apply the edit to what they read, and the next sync completes it.
/// </summary>
/// <param name="Edit">The whole edit, including changes that are already written.</param>
/// <param name="LockFile">The lock file that belongs to it, relative to the library folder, with <c>/</c>.</param>
public sealed record TagDataJournal(TagDataEdit Edit, string LockFile)
{
    // Twice the size of the largest lock file, and more manifests than there are.
    private const int MaxBytes = 128 << 20;

    /// <summary>The journal of an edit for the files of a configuration.</summary>
    public static TagDataJournal Of(TagDataEdit edit, Configuration.Configuration configuration) => new(edit, RelativeLockFile(configuration));

    public static string PathIn(Configuration.Configuration configuration) => Path.Join(configuration.LibraryFolder, TagDataFiles.Journal);

    /// <summary>Reads the journal; null where there is none, because no sync was interrupted.</summary>
    /// <returns>Whether it is one, if it is there; otherwise the finding is added.</returns>
    public static bool TryLoad(Configuration.Configuration configuration, ICollection<Finding> findings, out TagDataJournal? journal)
    {
        journal = null;
        var file = PathIn(configuration);
        if (!Path.Exists(file))
        {
            return true;
        }

        var path = DisplayPath.Of(file, configuration.CurrentFolder);
        var own = new List<Finding>();
        journal = TextFile.LoadBytes(file, path, MaxBytes, own) is { } content ? Parse(content, path, own) : null;
        if (journal is null && !Path.Exists(file))
        {
            // A running sync has finished in the meantime.
            return true;
        }

        own.ForEach(findings.Add);
        return journal is not null;
    }

    /// <summary>The edit that readers apply to the files of a configuration. A lock file that is not the journal's stays unchanged.</summary>
    public TagDataEdit EditFor(Configuration.Configuration configuration) => BelongsTo(configuration) ? Edit : Edit with { Lock = null };

    /// <summary>Whether it is of the lock file of a configuration, and not of another one.</summary>
    public bool BelongsTo(Configuration.Configuration configuration) => LockFile == RelativeLockFile(configuration);

    /// <summary>JSON, with the bytes of files as base64.</summary>
    public byte[] Print()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("lockFile", LockFile);
            if (Edit.Lock is { } content)
            {
                json.WriteBase64String("lock", content.Span);
            }

            json.WriteStartObject("manifests");
            foreach (var (name, manifest) in Edit.Manifests.OrderBy(m => m.Key, StringComparer.Ordinal))
            {
                if (manifest is null)
                {
                    json.WriteNull(name);
                }
                else
                {
                    json.WriteBase64String(name, manifest);
                }
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Print"/> printed; null with a finding for anything else.</summary>
    public static TagDataJournal? Parse(byte[] content, string path, ICollection<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            return new(
                new(
                    root.GetProperty("manifests").EnumerateObject().ToDictionary(
                        m => Name(m.Name), m => m.Value.ValueKind == JsonValueKind.Null ? null : m.Value.GetBytesFromBase64(), StringComparer.Ordinal),
                    root.TryGetProperty("lock", out var lockFile) ? (ReadOnlyMemory<byte>?)lockFile.GetBytesFromBase64() : null),
                root.GetProperty("lockFile").GetString() ?? throw new FormatException("no lock file"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            findings.Add(Catalogue.JournalIsWrong(new(path), e.Message));
            return null;
        }
    }

    /// <summary>Accepts only file names of manifests, so that a journal that somebody wrote by hand cannot make the program write other files.</summary>
    private static string Name(string name) => ImageName.Parse(name).Value;

    private static string RelativeLockFile(Configuration.Configuration configuration) =>
        Path.GetRelativePath(configuration.LibraryFolder, TagDataFiles.LockFileOf(configuration)).Replace('\\', '/');
}
