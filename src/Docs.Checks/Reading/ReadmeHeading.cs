namespace Docs.Checks.Reading;

/// <summary>A heading of a README.</summary>
/// <param name="Offset">Where it starts in the README's text.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Slug">The anchor that GitHub gives it.</param>
/// <param name="Source">It as it is written, <c>#</c>s and all.</param>
internal sealed record ReadmeHeading(int Offset, int Level, string Slug, string Source)
{
    /// <summary>Its words and marks, without <c>#</c>s.</summary>
    public string Title => Source.Trim('#', ' ', '\t');
}
