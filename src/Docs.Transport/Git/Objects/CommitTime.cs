using System.Globalization;

namespace Docs.Transport.Git.Objects;

/// <summary>When a commit was made.</summary>
/// <param name="Seconds">Since 1970, UTC.</param>
/// <param name="Offset">Of the clock that showed it, as in <c>+0200</c>.</param>
internal sealed record CommitTime(long Seconds, string Offset)
{
    /// <summary>The time of commits whose inputs have no date.</summary>
    public static CommitTime Zero { get; } = new(0, "+0000");

    /// <summary>From what ends the line of an author or a committer: <c>1753115591 -0700</c>; null where it is damaged.</summary>
    public static CommitTime? Parse(string text) =>
        text.Split(' ') is [var seconds, { Length: 5 } offset] && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && offset[0] is '+' or '-' && offset.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? new(number, offset)
            : null;

    /// <summary>From ISO 8601 with an offset; null for anything else.</summary>
    public static CommitTime? FromIso(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.ToUnixTimeSeconds() >= 0
            ? new(time.ToUnixTimeSeconds(), time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal))
            : null;

    /// <summary>The later one of two; the first where they are the same moment.</summary>
    public static CommitTime? Later(CommitTime? one, CommitTime? other) =>
        one is null || (other is not null && other.Seconds > one.Seconds) ? other : one;

    /// <summary>As ISO 8601 with the offset: <c>2025-07-21T09:19:51-07:00</c>.</summary>
    public string PrintIso()
    {
        var minutes = (int.Parse(Offset.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(Offset.AsSpan(3, 2), CultureInfo.InvariantCulture)) * (Offset[0] == '-' ? -1 : 1);
        return DateTimeOffset.FromUnixTimeSeconds(Seconds + minutes * 60L).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + $"{Offset[..3]}:{Offset[3..]}";
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds} {Offset}");
}
