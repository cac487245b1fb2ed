namespace Docs.Cli.Tests.Facts;

/// <summary>A workspace whose image <c>python</c> depends on each fact, and how each of them becomes unknown.</summary>
internal static class FactWorkspace
{
    public const string Readme = "output/library/python/README.md";

    public const string Dockerfile = "https://github.com/example/python@0123456789abcdef0123456789abcdef01234567:1/Dockerfile";

    private const string LockFile = "docs-src/.library/docs.lock.json";

    /// <summary>By the fact's name: the finding, what it must name, what the README has of it, and how it is forgotten.</summary>
    public static IReadOnlyDictionary<string, Case> Cases { get; } = new Dictionary<string, Case>(StringComparer.Ordinal)
    {
        ["what Dockerfiles are built from"] = new("DOC150", [Dockerfile, "docs sync python", "--live"], "buildpack-deps", w => Lock(w, withBase: false)),
        ["the commits of logos"] = new("DOC112", ["docs-src/python/logo.png: ", "not a git repository", "docs sync python"], "/0123456789abcdef0123456789abcdef01234567/python/logo.png", w => Lock(w, withLogo: false)),
        ["the releases of Debian and Ubuntu"] = new("DOC151", ["library/debian", "docs sync"], "Some of these tags may have names like trixie", w => w.Delete("docs-src/.library/debian")),
    };

    /// <summary>Everything is known, and built.</summary>
    public static async Task<Workspace> CreateBuiltAsync()
    {
        var workspace = CreateUnbuilt();
        (await workspace.RunAsync("build", "--target", "library", "python", "redis")).Ended(0);
        return workspace;
    }

    /// <summary>Everything is known, and nothing built.</summary>
    public static Workspace CreateUnbuilt()
    {
        var workspace = new Workspace("redis");
        workspace.AddImage("python", "%%LOGO%%\n\n# What is it?\n\nWords.\n");
        workspace.AddManifest("python", "1, latest, slim, trixie");
        workspace.AddManifest("debian", "trixie, latest");
        workspace.AddManifest("ubuntu", "noble, latest");
        workspace.AddLogo("python");
        workspace.Write("docs-src/python/variant-slim.md", "## slim\n\nIt is slim.\n");
        Lock(workspace);
        return workspace;
    }

    private static void Lock(Workspace workspace, bool withBase = true, bool withLogo = true) => workspace.Write(
        LockFile,
        $$"""
        {
          "logoCommits": {{{(withLogo ? "\"python/logo.png\": \"0123456789abcdef0123456789abcdef01234567\"" : "")}}},
          "dockerfileBases": {{{(withBase ? $"\"{Dockerfile}\": \"buildpack-deps:trixie\"" : "")}}}
        }
        """);

    /// <param name="Code">Of the finding.</param>
    /// <param name="Named">What the finding names: the file, and how to get the fact.</param>
    /// <param name="Text">What the README has because of the fact.</param>
    /// <param name="Forget">Makes it unknown.</param>
    internal sealed record Case(string Code, string[] Named, string Text, Action<Workspace> Forget);
}
