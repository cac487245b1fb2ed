using Docs.Pipeline.NewImages;

namespace Docs.Pipeline.Requests;

/// <summary>Which image to create, and what is known about it.</summary>
/// <param name="Image">The name, as it was given.</param>
/// <param name="Source">The source folder; null for the configured one.</param>
/// <param name="Values">Those that are known, as they were given.</param>
/// <param name="Categories">The same.</param>
/// <param name="Questions">Asks somebody for the rest; null where there is nobody to ask.</param>
public sealed record CreateImageRequest(
    string Image, string? Source, IReadOnlyDictionary<NewImageField, string> Values, IReadOnlyList<string> Categories, Func<INewImageQuestions>? Questions);
