namespace Docs.Model;

/// <summary>What <c>docs new</c> leaves for an author to write.</summary>
public static class Unfilled
{
    /// <summary>Stands before each such part: at the start of a line, in JSON at the start of a text. No README may be published with it.</summary>
    public const string Marker = "TODO(docs new)";
}
