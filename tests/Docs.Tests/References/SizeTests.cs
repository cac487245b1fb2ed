namespace Docs.Tests.References;

/// <summary>Files and folders stay small enough to be read as a whole.</summary>
public sealed class SizeTests
{
    private const int MaxLines = 300;
    private const int MaxFiles = 20;

    [Fact]
    public void No_file_has_more_than_300_lines() => Assert.All(Sources(), f => Assert.True(File.ReadLines(f).Count() <= MaxLines, f));

    [Fact]
    public void No_folder_has_more_than_20_files() => Assert.All(
        Sources().CountBy(f => Path.GetRelativePath(RepositoryRoot.FullPath, Path.GetDirectoryName(f)!).Replace('\\', '/')),
        f => Assert.True(f.Value <= MaxFiles, $"{f.Key} has {f.Value} files"));

    private static IEnumerable<string> Sources() => ((string[])["src", "tests"])
        .SelectMany(f => Directory.EnumerateFiles(Path.Join(RepositoryRoot.FullPath, f), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin"));
}
