using System.Text.Json;

namespace Docs.Testing.Workspaces;

/// <summary>A workspace with one image, <c>hello</c>, in which no rule finds anything.</summary>
public sealed class CheckedWorkspace : IDisposable
{
    public const string Folder = "docs-src/hello";

    private readonly Workspace _workspace = new();

    public CheckedWorkspace()
    {
        _workspace.Write("docs-src/metadata.json", Metadata("databases-and-storage", "machine-learning-and-ai", "security", "web-servers"));
        _workspace.AddManifest("hello", "1, latest");
        _workspace.AddManifest("redis", "8-alpine, 8, latest");
        _workspace.Write("docs-src/.library/hello", _workspace.Read("docs-src/.library/hello") + "\nTags: 1-slim, slim\nDirectory: slim\n");
        _workspace.AddManifest("debian", "trixie, latest");
        _workspace.AddManifest("ubuntu", "noble, latest");
        Write("content.md", "# What is hello?\n\nIt greets.\n\n%%LOGO%%\n\n# How to use this image\n\n```console\n$ docker run --rm %%IMAGE%%:1\n```\n\n## %%COMPOSE%%\n");
        Write("compose.yaml", "services:\n  hello:\n    image: hello:1\n    ports:\n      - 8080:80\n");
        Write("github-repo", "https://github.com/example/hello\n");
        Write("license.md", "View [license information](https://example.com/license) for the software contained in this image.\n");
        Write("logo.png", "png");
        _workspace.Write("docs-src/.library/docs.lock.json",
            """
            {
              "logoCommits": {"hello/logo.png": null},
              "dockerfileBases": {
                "https://github.com/example/hello@0123456789abcdef0123456789abcdef01234567:1/Dockerfile": "scratch",
                "https://github.com/example/hello@0123456789abcdef0123456789abcdef01234567:slim/Dockerfile": "scratch"
              }
            }
            """);
        Write("maintainer.md", "[the example people](%%GITHUB-REPO%%)\n");
        Write("metadata.json", Metadata("security"));
        Write("README-short.txt", "Hello greets.\n");
        Write("variant-slim.md", "## `%%IMAGE%%:<version>-slim`\n\nThis one is slim.\n");
    }

    public Workspace Files => _workspace;

    public static string Metadata(params string[] categories) =>
        $"{{\n  \"hub\": {{\n    \"categories\": [\n{string.Join(",\n", categories.Select(c => $"      \"{c}\""))}\n    ]\n  }}\n}}\n";

    /// <summary>Writes a file of the image's folder.</summary>
    public void Write(string file, string text) => _workspace.Write($"{Folder}/{file}", text);

    /// <summary>Adds a text to the end of a file of the image's folder.</summary>
    public void Append(string file, string text) => Write(file, _workspace.Read($"{Folder}/{file}") + text);

    /// <summary>What a check finds, by code and place, as <c>DOC421 hello/content.md:3:5</c>.</summary>
    public async Task<string[]> CheckAsync(params string[] arguments) => [.. (await ReportAsync(arguments)).Select(Show)];

    /// <summary>What a check finds in full, as <c>error DOC421 at hello/content.md:3:5 the message</c>, in its order.</summary>
    public async Task<string[]> FindAsync(params string[] arguments) =>
        [.. (await ReportAsync(arguments)).Select(f => $"{f.GetProperty("severity").GetString()} {Show(f).Replace(" ", " at ", StringComparison.Ordinal)} {f.GetProperty("message").GetString()}")];

    public void Dispose() => _workspace.Dispose();

    private async Task<IEnumerable<JsonElement>> ReportAsync(string[] arguments)
    {
        var result = await _workspace.RunAsync(["check", "--report", "json", .. arguments]);
        Assert.Equal("", result.Error);
        return result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);
    }

    private static string Show(JsonElement finding)
    {
        var (line, column) = (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32());
        var place = line == 0 ? "" : column == 0 ? $":{line}" : $":{line}:{column}";
        return $"{finding.GetProperty("code").GetString()} {OfSources(finding.GetProperty("path").GetString()!)}{place}";
    }

    /// <summary>A path from the top of the repository as one from the source folder, which most findings are in.</summary>
    private static string OfSources(string path) =>
        path.StartsWith("docs-src/", StringComparison.Ordinal) ? path["docs-src/".Length..] : "../" + path;
}
