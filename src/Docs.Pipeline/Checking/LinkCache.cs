using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Docs.Transport.Files;

namespace Docs.Pipeline.Checking;

/// <summary>The addresses that answered lately, in a file of the user's cache folder: a line each, the day first.</summary>
internal sealed class LinkCache
{
    // Days. Links that are dead are asked for each time, so that a fix shows at once.
    private const int Lifetime = 7;
    private const string DayFormat = "yyyy-MM-dd";

    private readonly string? _file;
    private readonly DateOnly _today;
    private readonly ConcurrentDictionary<string, DateOnly> _alive = new(StringComparer.Ordinal);

    private LinkCache(string? file, DateOnly today)
    {
        _file = file;
        _today = today;
    }

    /// <summary>The cache of a folder; an empty one where it cannot be read. Null for a cache that forgets all.</summary>
    public static LinkCache Load(string? folder, TimeProvider clock)
    {
        var cache = new LinkCache(folder is null ? null : Path.Join(folder, "links.txt"), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        foreach (var line in cache.ReadLines())
        {
            if (line.Split(' ', 2) is [var day, var address]
                && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && date <= cache._today && date.AddDays(Lifetime) > cache._today)
            {
                cache._alive[address] = date;
            }
        }

        return cache;
    }

    public bool IsAlive(Uri address) => _alive.ContainsKey(address.AbsoluteUri);

    public void Remember(Uri address) => _alive[address.AbsoluteUri] = _today;

    /// <summary>Replaces the file as a whole; that it cannot be written stops nobody.</summary>
    public void Save()
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var lines = _alive.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Value.ToString(DayFormat, CultureInfo.InvariantCulture)} {a.Key}\n");
            WholeFile.Write(_file, Encoding.UTF8.GetBytes(string.Concat(lines)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run asks again.
        }
    }

    private string[] ReadLines()
    {
        try
        {
            return _file is null ? [] : Encoding.UTF8.GetString(RegularFile.ReadAllBytes(_file)).Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
