namespace Docs.Cli.Tests.Support;

/// <summary>The repository that these tests were built in.</summary>
internal static class SolutionFolder
{
    /// <summary>Its full path.</summary>
    public static string Root => RepositoryRoot.FullPath;

    public static string Templates => Path.Join(Root, "templates");

    /// <summary>The executable that <c>DOCS_EXECUTABLE</c> names, from here, as the published one; null where it names none.</summary>
    public static string? NamedExecutable { get; } =
        Environment.GetEnvironmentVariable("DOCS_EXECUTABLE") is { Length: > 0 } named ? Path.GetFullPath(named, Root) : null;

    /// <summary>The program that is tested as a process: the named one, or what was built beside the tests, in the same configuration.</summary>
    public static string Executable
    {
        get
        {
            if (NamedExecutable is not null)
            {
                return NamedExecutable;
            }

            var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var file = Path.Join(Root, "src", "Docs.Cli", "bin", framework.Parent!.Name, framework.Name, "docs");
            return OperatingSystem.IsWindows() ? file + ".exe" : file;
        }
    }
}
