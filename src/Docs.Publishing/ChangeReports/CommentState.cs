namespace Docs.Publishing.ChangeReports;

/// <summary>What a run did with a comment.</summary>
public enum CommentState
{
    /// <summary>There was none.</summary>
    Created,

    /// <summary>It had another text.</summary>
    Updated,

    /// <summary>It has this text already; nothing was sent.</summary>
    Unchanged,
}
