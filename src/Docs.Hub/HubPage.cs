namespace Docs.Hub;

/// <summary>What Docker Hub is sent as the description of a repository.</summary>
/// <param name="Text">Markdown without white space around it.</param>
/// <param name="Size">UTF-8 bytes of the text, at most <see cref="MaxSize"/>.</param>
/// <param name="FullSize">UTF-8 bytes that it would have if nothing were left out; equal to the size of a whole one.</param>
/// <param name="Kind">What is left out.</param>
public sealed record HubPage(string Text, int Size, int FullSize, HubPageKind Kind)
{
    /// <summary>UTF-8 bytes that Docker Hub takes; a longer description is refused, or ignored without a word.</summary>
    public const int MaxSize = 25_000;
}
