namespace Docs.Model.Snapshots;

/// <summary>What <c>docs new</c> puts where an author is to write.</summary>
public static class UnwrittenText
{
    /// <summary>It begins every such line, and no other.</summary>
    public const string Marker = "TODO(docs new)";
}
