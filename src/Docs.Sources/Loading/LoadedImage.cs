using Docs.Model.Snapshots;

namespace Docs.Sources.Loading;

/// <summary>What was read of an image: one of the two.</summary>
/// <param name="Source">Null where it cannot be built.</param>
/// <param name="Incomplete">What there is of it then.</param>
internal sealed record LoadedImage(ImageSource? Source, IncompleteImage? Incomplete);
