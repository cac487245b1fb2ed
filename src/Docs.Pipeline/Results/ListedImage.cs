using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Pipeline.Results;

/// <summary>A line of <c>docs list</c>.</summary>
/// <param name="Targets">Of the configured ones, those that have something of the image.</param>
/// <param name="Tags">In the order of the manifest.</param>
/// <param name="SharedTags">The same, each once.</param>
/// <param name="ReadmeBytes">UTF-8 bytes of the README of each configured target.</param>
public sealed record ListedImage(
    ImageName Name,
    ImmutableArray<Target> Targets,
    ImmutableArray<string> Tags,
    ImmutableArray<string> SharedTags,
    IReadOnlyDictionary<Target, int> ReadmeBytes);
