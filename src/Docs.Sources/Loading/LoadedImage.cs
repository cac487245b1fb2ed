using Docs.Model.Snapshots;

namespace Docs.Sources.Loading;

/// <summary>A loaded image: exactly one of the two values is set.</summary>
/// <param name="Source">Null where it cannot be built.</param>
/// <param name="Incomplete">What there is of it then.</param>
internal sealed record LoadedImage(ImageSource? Source, IncompleteImage? Incomplete);
