using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>What to list.</summary>
/// <param name="Overrides">Where inputs are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
public sealed record ListLibraryRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images);
