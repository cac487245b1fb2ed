using System.Globalization;

namespace Docs.Publishing.GitHub.Commits;

/// <summary>Who made a commit, and when, as GitHub's API has it.</summary>
/// <param name="Time">In UTC where the REST API gives it: that does not give the offset.</param>
internal sealed record CommitPerson(string Name, string Email, DateTimeOffset Time)
{
    /// <summary>The offset of the time, as git stores it.</summary>
    public string Offset => PrintOffset(Time.Offset);

    /// <summary>As in <c>-0930</c>.</summary>
    public static string PrintOffset(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");

    /// <summary>As git stores it.</summary>
    public string Print(string offset) => string.Create(CultureInfo.InvariantCulture, $"{Name} <{Email}> {Time.ToUnixTimeSeconds()} {offset}");
}
