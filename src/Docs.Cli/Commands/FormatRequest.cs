namespace Docs.Cli.Commands;

/// <summary>What a command line of <c>docs fmt</c> asks for.</summary>
/// <param name="Paths">Files and folders, or <c>-</c> alone; the source folder if there is none.</param>
/// <param name="Source">The source folder; null for the configured one.</param>
/// <param name="InputName">What standard input is formatted as.</param>
/// <param name="IsCheck">Whether nothing is written.</param>
/// <param name="ShowsDiff">Whether changes are shown as unified diffs.</param>
internal sealed record FormatRequest(IReadOnlyList<string> Paths, string? Source, string InputName, bool IsCheck, bool ShowsDiff)
{
    public bool IsInput => Paths is ["-"];
}
