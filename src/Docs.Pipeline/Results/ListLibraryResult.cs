using Docs.Model.Findings;

namespace Docs.Pipeline.Results;

/// <summary>The images of a library.</summary>
/// <param name="Images">Those that can be built, sorted by name.</param>
/// <param name="Findings">Sorted by place.</param>
public sealed record ListLibraryResult(IReadOnlyList<ListedImage> Images, IReadOnlyList<Finding> Findings);
