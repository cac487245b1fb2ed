using System.Collections.Concurrent;
using System.Text;
using Docs.Transport.Files;

namespace Docs.Sync.Dockerfiles;

/// <summary>
/// The bases that were found, in a file of the user's cache folder: a line each, the base first, <c>-</c> where it
/// cannot be known. A commit's file never changes, so nothing in it ever grows old. Safe for several threads, and for
/// several processes: what one of them adds while another one saves is at worst asked for again.
/// </summary>
public sealed class BaseCache
{
    private const string FileName = "dockerfile-bases.txt";
    private const string Unknown = "-";

    // A hundred times the bases of the official images: what is longer is nothing that we wrote.
    private const int MaxBytes = 32 << 20;

    // Threads of one process would write to the same temporary file.
    private static readonly Lock Saving = new();

    private readonly string? _file;
    private readonly ConcurrentDictionary<string, string> _bases;

    private BaseCache(string? file, ConcurrentDictionary<string, string> bases)
    {
        _file = file;
        _bases = bases;
    }

    /// <summary>The cache of a folder; an empty one where it cannot be read. Null for a cache that forgets all.</summary>
    public static BaseCache Load(string? folder)
    {
        var file = folder is null ? null : Path.Join(folder, FileName);
        return new(file, Read(file));
    }

    /// <summary>What is known of a Dockerfile; null where nothing is.</summary>
    /// <param name="key">As <see cref="Model.Manifests.GitSource.LockKey"/> gives it.</param>
    public BaseAnswer? Find(string key) => _bases.TryGetValue(key, out var image) ? BaseAnswer.Known(image == Unknown ? null : image) : null;

    /// <summary>Keeps what was found; on disk only after <see cref="Save"/>.</summary>
    public void Remember(string key, string? image)
    {
        if (!key.Any(char.IsControl))
        {
            _bases[key] = image ?? Unknown;
        }
    }

    /// <summary>Replaces the file as a whole, with what others added to it meanwhile; that it cannot be written stops nobody.</summary>
    public void Save()
    {
        if (_file is null)
        {
            return;
        }

        lock (Saving)
        {
            foreach (var (key, image) in Read(_file))
            {
                _bases.TryAdd(key, image);
            }

            // The dictionary's own copy: LINQ measures first and copies then, and others add to it in between.
            var lines = _bases.ToArray().OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => $"{b.Value} {b.Key}\n");
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
                WholeFile.Share(_file, Encoding.UTF8.GetBytes(string.Concat(lines)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next run asks again.
            }
        }
    }

    private static ConcurrentDictionary<string, string> Read(string? file)
    {
        var bases = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            if (file is not null && new FileInfo(file) is { Exists: true, Length: <= MaxBytes })
            {
                foreach (var line in Encoding.UTF8.GetString(RegularFile.ReadAllBytes(file)).Split('\n'))
                {
                    if (line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
                    {
                        bases[line[(space + 1)..]] = line[..space];
                    }
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is asked for.
        }

        return bases;
    }
}
