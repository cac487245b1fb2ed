using Docs.Sources.Configuration;
using Docs.Transport.Http;

namespace Docs.Cli.Commands;

/// <summary>What a command line of <c>docs sync</c> asks for.</summary>
/// <param name="Overrides">Where everything is.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="Remote">A git URL or a folder, as written.</param>
/// <param name="Ref">A branch, tag or commit, as written.</param>
/// <param name="IsOffline">Whether no host is asked.</param>
/// <param name="IsDryRun">Whether nothing is written.</param>
/// <param name="Hosts">Where the user wants addresses to lead.</param>
/// <param name="IsJson">Whether the report is JSON instead of text.</param>
/// <param name="IsVerbose">Whether everything that is read, run and written is traced.</param>
internal sealed record SyncRequest(
    ConfigurationOverrides Overrides,
    IReadOnlyList<string> Images,
    string Remote,
    string Ref,
    bool IsOffline,
    bool IsDryRun,
    HostMap Hosts,
    bool IsJson,
    bool IsVerbose);
