using System.Reflection;

namespace Docs.Testing.Requirements;

/// <summary>
/// The tests of this process that were skipped for want of a requirement, as a file for the line that
/// <c>dotnet test Docs.sln</c> ends with (<c>Directory.Solution.targets</c>).
/// </summary>
internal static class SkippedTests
{
    private static readonly Lock OneAtATime = new();

    private static readonly string File = Path.Join(
        RepositoryRoot.FullPath, "artifacts", "skipped", Assembly.GetEntryAssembly()!.GetName().Name + ".txt");

    /// <summary>Adds a line for one test.</summary>
    /// <param name="remedy">What to do so that it runs.</param>
    public static void Add(string remedy)
    {
        lock (OneAtATime)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.AppendAllText(File, remedy + "\n");
        }
    }
}
