using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>What to show.</summary>
/// <param name="Overrides">Where inputs and output are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none. A server begins with the first one.</param>
/// <param name="Base">The revision to compare with; null for the output folder.</param>
public sealed record PreviewLibraryRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images, string? Base)
{
    /// <summary>The address at which an editor opens a file, with <c>{path}</c> and perhaps <c>{line}</c> in it; null for none.</summary>
    public string? Editor { get; init; }

    /// <summary>The port to serve at; null for the usual one, or any if that is taken.</summary>
    public int? Port { get; init; }
}
