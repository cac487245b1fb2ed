namespace Docs.Publishing.ChangeReports;

/// <summary>A comment that a run left.</summary>
/// <param name="Link">Its page, as the server names it.</param>
public sealed record WrittenComment(CommentState State, string Link);
