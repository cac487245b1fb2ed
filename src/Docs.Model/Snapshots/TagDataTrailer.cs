using System.Globalization;

namespace Docs.Model.Snapshots;

/// <summary>The commit of the tag data that READMEs were made from. A commit of ours says it in a trailer.</summary>
public sealed record TagDataTrailer
{
    private const string Name = "Tag-Data: ";

    private TagDataTrailer(CommitId commit, string? date) => (Commit, Date) = (commit, date);

    /// <summary>Of the official images' repository.</summary>
    public CommitId Commit { get; }

    /// <summary>In the form of ISO 8601; null where that is not known.</summary>
    public string? Date { get; }

    /// <summary>As a line of a commit's message.</summary>
    public string Trailer => Date is null ? Name + Commit : $"{Name}{Commit} {Date}";

    /// <summary>The trailer for a commit.</summary>
    /// <param name="date">As a lock file has it. What is no date in the form of ISO 8601, or has white space, does not count.</param>
    public static TagDataTrailer Create(CommitId commit, string? date) =>
        new(commit, TimeOf(date) is null || date!.Any(char.IsWhiteSpace) ? null : date);

    /// <summary>The trailer in a commit's message; null without one.</summary>
    public static TagDataTrailer? FindIn(string message) =>
        message.Split('\n').LastOrDefault(l => l.StartsWith(Name, StringComparison.Ordinal))?[Name.Length..].Trim().Split(' ') is [var id, .. var rest] && CommitId.TryParse(id, out var commit)
            ? Create(commit, rest.Length == 1 ? rest[0] : null)
            : null;

    /// <summary>Whether it is known to be at least as new as another one.</summary>
    public bool IsNotOlderThan(TagDataTrailer other) =>
        Commit == other.Commit || TimeOf(other.Date) is not { } theirs || (TimeOf(Date) is { } ours && ours >= theirs);

    private static DateTimeOffset? TimeOf(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
