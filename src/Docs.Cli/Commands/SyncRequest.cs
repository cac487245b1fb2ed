using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary>What a command line of <c>docs sync</c> asks for.</summary>
/// <param name="Overrides">Where everything is.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="Remote">Whom to ask.</param>
/// <param name="IsDryRun">Whether nothing is written.</param>
/// <param name="IsJson">Whether the report is JSON instead of text.</param>
/// <param name="IsVerbose">Whether everything that is read, run and written is traced.</param>
internal sealed record SyncRequest(
    ConfigurationOverrides Overrides, IReadOnlyList<string> Images, RemoteRequest Remote, bool IsDryRun, bool IsJson, bool IsVerbose);
