using System.Runtime.InteropServices;

namespace Docs.Testing.Requirements;

/// <summary>
/// Something that a test needs, and that neither the repository nor the SDK has: a corpus, or a program. Where it is
/// missing the test is skipped with the reason; in CI it fails, so that nothing is left out unnoticed.
/// </summary>
internal sealed class Requirement
{
    private const string CorpusVariable = "DOCS_CORPUS";
    private const string NativeGitHubVariable = "DOCS_NATIVE_GITHUB";

    private readonly Lazy<string?> _path;
    private readonly string _missing;
    private readonly string _remedy;

    private Requirement(Func<string?> find, string missing, string remedy)
    {
        _path = new(find);
        _missing = missing;
        _remedy = remedy;
    }

    /// <summary>A browser.</summary>
    public static Requirement Chromium { get; } = Program("install Chromium", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /// <summary>GitHub's renderer of Markdown, as a library.</summary>
    public static Requirement GitHubRenderer { get; } = new(
        () => NativeLibrary.TryLoad("libcmark-gfm.so.0.29.0.gfm.6", out _) && NativeLibrary.TryLoad("libcmark-gfm-extensions.so.0.29.0.gfm.6", out _) ? "libcmark-gfm" : null,
        "no libcmark-gfm 0.29.0.gfm.6",
        "install cmark-gfm");

    /// <summary>The script that checks whether people with disabilities can use a page.</summary>
    public static Requirement AxeCore { get; } = new(
        () => FindFile(Path.Join(RepositoryRoot.FullPath, "tests", "Docs.Preview.Tests", "node_modules", "axe-core", "axe.min.js")),
        "no axe-core in tests/Docs.Preview.Tests/node_modules",
        "run 'npm ci' in tests/Docs.Preview.Tests");

    /// <summary>script(1), which runs a program in a terminal.</summary>
    public static Requirement Script { get; } = Program("install script(1), a part of util-linux", "script");

    /// <summary>unshare(1), which runs a program that may mount file systems.</summary>
    public static Requirement Unshare { get; } = Program("install unshare(1), a part of util-linux", "unshare");

    /// <summary>The program that makes every call to GitHub, as native code.</summary>
    public static Requirement NativeGitHubCalls { get; } = new(
        () => Environment.GetEnvironmentVariable(NativeGitHubVariable) is { Length: > 0 } named ? FindFile(Path.GetFullPath(named, RepositoryRoot.FullPath)) : null,
        $"{NativeGitHubVariable} names no program",
        $"run 'dotnet publish tests/Docs.GitHub.Native' and set {NativeGitHubVariable} to the program that it makes");

    /// <summary>The published program, whose native code is compared with the code of this process.</summary>
    public static Requirement PublishedProgram { get; } = new(
        () => BuiltProgram.Named is { } named ? FindFile(named) : null,
        "DOCS_EXECUTABLE names no program",
        "run 'dotnet publish src/Docs.Cli -c Release -o bin' and set DOCS_EXECUTABLE to bin/docs");

    /// <summary>Time: the test takes a minute or more.</summary>
    public static Requirement CompleteRun { get; } = new(() => TestRun.IsComplete ? "" : null, "takes a minute or more", "set CI=true");

    /// <summary>One set of real inputs and of what was published from them.</summary>
    /// <param name="set">The name of its folder, as in <c>2026-08-21</c>.</param>
    public static Requirement Corpus(string set)
    {
        var named = Environment.GetEnvironmentVariable(CorpusVariable);
        var folder = named is { Length: > 0 } ? Path.GetFullPath(named) : Path.GetFullPath("../shared/corpus", RepositoryRoot.FullPath);
        var path = Path.Join(folder, set);
        return new(
            () => Directory.Exists(path) ? path : null,
            $"no corpus in {path}",
            $"set {CorpusVariable} to the folder of a corpus (tests/corpus/README.md)");
    }

    /// <summary>A program on the path.</summary>
    /// <param name="remedy">What to do where none is there.</param>
    /// <param name="names">Its possible names, the preferred one first.</param>
    public static Requirement Program(string remedy, params string[] names) => new(
        () => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(n => Path.Join(folder, OperatingSystem.IsWindows() ? n + ".exe" : n)))
            .FirstOrDefault(File.Exists),
        $"no '{names[0]}' on the path",
        remedy);

    /// <summary>Ends the test unless the requirement is met: skipped with the reason, or failed in CI.</summary>
    /// <returns>The full path of what is required.</returns>
    public string Require()
    {
        if (_path.Value is { } path)
        {
            return path;
        }

        var reason = $"{_missing}: {_remedy}";
        Assert.False(TestRun.IsComplete, reason);
        SkippedTests.Add(_remedy);
        Assert.Skip(reason);
        return "";
    }

    private static string? FindFile(string path) => File.Exists(path) ? path : null;
}
