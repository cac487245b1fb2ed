using Docs.Sources.Configuration;

namespace Docs.Cli.Reports.Checks;

/// <summary>Paths in reports for programs.</summary>
internal static class SourcePath
{
    /// <summary>What a finding calls a file, relative to another folder, with <c>/</c>.</summary>
    public static string Of(string displayed, string folder, Configuration configuration) =>
        Path.GetRelativePath(folder, Path.GetFullPath(displayed, configuration.CurrentFolder)).Replace('\\', '/');
}
