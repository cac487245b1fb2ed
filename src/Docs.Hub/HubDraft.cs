namespace Docs.Hub;

/// <summary>A text and the sponsored block that goes into it.</summary>
/// <param name="Text">Of the README, perhaps without its tags.</param>
/// <param name="Sponsored">The block; null if there is none.</param>
/// <param name="Place">The index that the block goes to: where the heading of the tags begins.</param>
internal sealed record HubDraft(string Text, string? Sponsored, int Place)
{
    private const string Omission = "...";

    /// <summary>Parts with an empty line between them; those that are empty do not count.</summary>
    public static string Join(IEnumerable<string> parts) =>
        string.Join("\n\n", parts.Select(p => p.TrimEnd()).Where(p => p.Length > 0));

    /// <summary>The whole text with the block in it.</summary>
    public string Whole() => Insert(Text);

    /// <summary>What stands before an index, with the block in any case, between notes that more would follow.</summary>
    /// <param name="definitions">Of link references, for the text that is kept; empty if it has all it needs.</param>
    public string UpTo(int end, string definitions, HubNotes notes) =>
        Join([notes.OfCut, Insert(Text[..end]), definitions, Omission, notes.OfCut]);

    private string Insert(string text) =>
        Sponsored is null ? text.TrimEnd()
        : text.Length <= Place ? string.Concat(text.TrimEnd(), text.Length == 0 ? "" : "\n\n", Sponsored)
        : string.Concat(text.AsSpan(0, Place), Sponsored, "\n\n", text.AsSpan(Place).TrimEnd());
}
