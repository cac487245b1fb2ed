namespace Docs.Cli.Tests.Support;

/// <summary>The repository that these tests were built in.</summary>
internal static class SolutionFolder
{
    /// <summary>Its full path.</summary>
    public static string Root => RepositoryRoot.FullPath;

    public static string Templates => Path.Join(Root, "templates");

    /// <summary>The program as it was built beside the tests, in the same configuration.</summary>
    public static string Executable
    {
        get
        {
            var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var file = Path.Join(Root, "src", "Docs.Cli", "bin", framework.Parent!.Name, framework.Name, "docs");
            return OperatingSystem.IsWindows() ? file + ".exe" : file;
        }
    }
}
