namespace Docs.Publishing.ChangeReports.Comments;

/// <summary>The beginning of a difference.</summary>
/// <param name="Text">Whole lines.</param>
/// <param name="LeftOutLines">How many lines follow them.</param>
public readonly record struct CutDiff(string Text, int LeftOutLines)
{
    /// <summary>
    /// As many lines as fit; the end is before a hunk where one begins in the second half of them, so that a reader sees
    /// whole hunks.
    /// </summary>
    /// <param name="diff">A unified difference, each line with its newline.</param>
    /// <param name="room">Characters, at most.</param>
    public static CutDiff Of(string diff, int room)
    {
        ArgumentNullException.ThrowIfNull(diff);
        if (diff.Length <= room)
        {
            return new(diff, 0);
        }

        var end = room <= 0 ? 0 : diff.LastIndexOf('\n', room - 1) + 1;
        var hunk = end == 0 ? -1 : diff.AsSpan(0, end).LastIndexOf("\n@@ ");
        end = hunk >= end / 2 ? hunk + 1 : end;
        return new(diff[..end], diff.AsSpan(end).Count('\n'));
    }
}
