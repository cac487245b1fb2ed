namespace Docs.Testing.Processes;

/// <summary>The program that is tested as a process.</summary>
internal static class BuiltProgram
{
    /// <summary>The executable that <c>DOCS_EXECUTABLE</c> names, from the repository, as the published one; null where it names none.</summary>
    public static string? Named { get; } =
        Environment.GetEnvironmentVariable("DOCS_EXECUTABLE") is { Length: > 0 } named ? Path.GetFullPath(named, RepositoryRoot.FullPath) : null;

    /// <summary>The full path of the program: the named one, or what was built beside the tests, in the same configuration.</summary>
    public static string FullPath
    {
        get
        {
            if (Named is not null)
            {
                return Named;
            }

            var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var file = Path.Join(RepositoryRoot.FullPath, "src", "Docs.Cli", "bin", framework.Parent!.Name, framework.Name, "docs");
            return OperatingSystem.IsWindows() ? file + ".exe" : file;
        }
    }
}
