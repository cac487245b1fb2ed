namespace Docs.Model.Snapshots;

/// <summary>The commit of the sources that READMEs were made from. A commit of ours names it in a trailer.</summary>
/// <param name="Commit">Of the repository that the source folder is in.</param>
/// <param name="IsChanged">Whether some READMEs were made from changes that are not in that commit.</param>
public sealed record SourcesTrailer(CommitId Commit, bool IsChanged = false)
{
    private const string Name = "Sources: ";
    private const string Changed = " with uncommitted changes";

    /// <summary>As a line of a commit's message.</summary>
    public string Trailer => Name + Commit + (IsChanged ? Changed : "");

    /// <summary>The trailer in a commit's message; null without one.</summary>
    public static SourcesTrailer? FindIn(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var value = message.Split('\n').LastOrDefault(l => l.StartsWith(Name, StringComparison.Ordinal))?[Name.Length..].TrimEnd();
        return CommitId.TryParse(value?.Split(' ')[0], out var commit)
            ? new(commit, value!.EndsWith(Changed, StringComparison.Ordinal))
            : null;
    }
}
