using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary>What a command line of <c>docs check</c> asks for.</summary>
/// <param name="Overrides">Where inputs and output are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="Fixes">Whether to mend what can be mended.</param>
/// <param name="ChangedSince">A git revision: only what was changed since is checked. Null for everything.</param>
/// <param name="IsOnline">Whether to ask the web for dead links.</param>
/// <param name="Report">One of <see cref="Reports.Checks.CheckReport.Forms"/>.</param>
/// <param name="IsVerbose">Whether everything that is read, run and written is traced.</param>
internal sealed record CheckRequest(
    ConfigurationOverrides Overrides, IReadOnlyList<string> Images, bool Fixes, string? ChangedSince, bool IsOnline, string Report, bool IsVerbose);
