using System.Globalization;

namespace Docs.Publishing.GitHub.Commits;

/// <summary>Who made a commit, and when, as GitHub's API has it.</summary>
/// <param name="Time">In UTC: the API does not give the offset.</param>
internal sealed record CommitPerson(string Name, string Email, DateTimeOffset Time)
{
    /// <summary>As git stores it.</summary>
    public string Print(string offset) => string.Create(CultureInfo.InvariantCulture, $"{Name} <{Email}> {Time.ToUnixTimeSeconds()} {offset}");
}
