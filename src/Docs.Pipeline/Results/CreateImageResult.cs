namespace Docs.Pipeline.Results;

/// <summary>The fragments of a new image.</summary>
/// <param name="Files">Those that were made, as findings name them.</param>
/// <param name="Unfilled">In how many of them something is left to write.</param>
public sealed record CreateImageResult(IReadOnlyList<string> Files, int Unfilled)
{
    /// <summary>Whether the library folder has tags for the image already.</summary>
    public bool HasManifest { get; init; }
}
