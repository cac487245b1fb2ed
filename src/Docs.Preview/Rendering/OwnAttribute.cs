namespace Docs.Preview.Rendering;

/// <summary>
/// The attributes that only the writer may set. It writes them behind a mark that no author knows; what has none of
/// these names behind a mark, or these names without a mark, is not the writer's.
/// </summary>
internal static class OwnAttribute
{
    public const string Line = "line";
    public const string Origin = "origin";
    public const string Class = "class";
    public const string Id = "id";

    /// <summary>On an <c>input</c>: <c>done</c> or <c>open</c>.</summary>
    public const string Task = "task";

    /// <summary>The name that a page has it under; null where it has none.</summary>
    public static string? PublicName(ReadOnlySpan<char> name) => name switch
    {
        Line => "data-line",
        Origin => "data-origin",
        Class => "class",
        Id => "id",
        _ => null,
    };
}
