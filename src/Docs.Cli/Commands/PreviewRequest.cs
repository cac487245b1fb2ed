using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary>What a command line asks of <c>docs preview</c>.</summary>
/// <param name="Images">Names or folders; all if there is none. A server opens the first one.</param>
/// <param name="Port">Null for the usual one, or any if that is taken.</param>
/// <param name="Base">The revision to compare with; null for the output folder.</param>
/// <param name="Opens">Whether to open a browser.</param>
/// <param name="Export">The folder to export to; null to serve.</param>
/// <param name="ChangedSince">Only images that were changed since a revision; null for all.</param>
internal sealed record PreviewRequest(
    ConfigurationOverrides Overrides,
    IReadOnlyList<string> Images,
    int? Port,
    string? Base,
    bool Opens,
    string? Export,
    string? ChangedSince,
    bool IsVerbose);
