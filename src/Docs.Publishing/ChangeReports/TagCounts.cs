namespace Docs.Publishing.ChangeReports;

/// <summary>How many tags change.</summary>
/// <param name="Moved">Tags that exist before and after, and are built from other commits.</param>
public readonly record struct TagCounts(int Added, int Removed, int Moved);
