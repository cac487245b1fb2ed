using Docs.Sources.Configuration;

namespace Docs.Cli.Reports.Checks;

/// <summary>Paths in reports for programs.</summary>
internal static class SourcePath
{
    /// <summary>What a finding calls a file, relative to another folder, with <c>/</c>.</summary>
    public static string Of(string displayed, string folder, Configuration configuration) =>
        Path.GetRelativePath(folder, Path.GetFullPath(displayed, configuration.CurrentFolder)).Replace('\\', '/');

    /// <summary>The same, relative to the folder of <c>docs.yml</c>, which is that of the repository; the current folder without one.</summary>
    public static string OfRoot(string displayed, Configuration configuration) =>
        Of(displayed, configuration.File is { } file ? Path.GetDirectoryName(file)! : configuration.CurrentFolder, configuration);
}
