using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Pipeline.NewImages;

/// <summary>What is known about a new image.</summary>
/// <param name="Values">Those that are known; each is accepted by its field.</param>
/// <param name="Categories">At most three, all known ones; empty where nothing is known.</param>
public sealed record NewImage(ImageName Name, IReadOnlyDictionary<NewImageField, string> Values, ImmutableArray<string> Categories)
{
    public const int MaxCategories = 3;

    /// <summary>A value, or null.</summary>
    public string? Find(NewImageField field) => Values.GetValueOrDefault(field);
}
