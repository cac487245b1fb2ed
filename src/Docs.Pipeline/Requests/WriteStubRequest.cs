using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>Whose stub to make.</summary>
/// <param name="Overrides">Where the inputs are.</param>
/// <param name="Image">A name, or its folder.</param>
/// <param name="CheckedFile">A file that the stub is compared with, as written; null to compare with none.</param>
public sealed record WriteStubRequest(ConfigurationOverrides Overrides, string Image, string? CheckedFile);
