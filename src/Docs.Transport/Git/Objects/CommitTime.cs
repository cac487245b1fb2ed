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

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds} {Offset}");
}
