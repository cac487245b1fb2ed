using Docs.Sources.Configuration;

namespace Docs.Cli.Reports.Checks;

/// <summary>Paths in reports for programs.</summary>
internal static class SourcePath
{
    /// <summary>
    /// What a finding calls a file, relative to the top of the repository: the folder of <c>docs.yml</c> or of a plain checkout, else
    /// the current folder; with <c>/</c>.
    /// </summary>
    public static string Of(string displayed, Configuration configuration)
    {
        var root = configuration.File is { } file ? Path.GetDirectoryName(file)! : configuration.Plain?.Top ?? configuration.CurrentFolder;
        return Path.GetRelativePath(root, Path.GetFullPath(displayed, configuration.CurrentFolder)).Replace('\\', '/');
    }
}
