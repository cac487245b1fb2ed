using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary>What a command line of <c>docs build</c> asks for.</summary>
/// <param name="Overrides">Where inputs and output are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="IsCheck">Whether nothing is written.</param>
/// <param name="ShowsDiff">Whether changes are shown as unified diffs.</param>
/// <param name="IsJson">Whether the report is JSON instead of text.</param>
/// <param name="IsVerbose">Whether everything that is read, run and written is traced.</param>
internal sealed record BuildRequest(
    ConfigurationOverrides Overrides, IReadOnlyList<string> Images, bool IsCheck, bool ShowsDiff, bool IsJson, bool IsVerbose)
{
    /// <summary>Whom to ask for tag data; null to build from what is here.</summary>
    public RemoteRequest? Live { get; init; }

    /// <summary>Whether the lock file must know everything that is looked up.</summary>
    public bool IsLocked { get; init; }
}
