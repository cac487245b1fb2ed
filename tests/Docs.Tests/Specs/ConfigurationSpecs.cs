using System.Collections.Immutable;
using System.Text;
using Docs.Model.Findings;
using Docs.Sources.Configuration;

namespace Docs.Tests.Specs;

/// <summary>Runs <c>tests/specs/configuration</c>: one <c>docs.yml</c>, with every line ending and from a folder below.</summary>
public sealed class ConfigurationSpecs
{
    private static readonly string[] UsualFolders = ["docs-src", "templates", "docs-src/.library"];

    public static IEnumerable<TheoryDataRow<string, int>> Cases => SpecFile.Rows("configuration");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string file, int index)
    {
        var spec = SpecFile.Read(file, index);
        var text = spec.Text("docs.yml");
        var (at, files, missing) = (spec.Text("at") ?? "", spec.Texts("files"), spec.List("missing"));
        var overrides = Overrides(spec);
        var (expected, findings) = (spec.Has("expect") ? spec.Texts("expect") : null, spec.Lines("findings"));
        spec.Close();
        if (expected is null == (findings.Count == 0))
        {
            spec.Fail("expected either 'expect' or 'findings': a configuration with findings is none");
        }

        foreach (var (mode, bytes, folder) in Modes(text, at, overrides is null))
        {
            using var root = new TemporaryFolder();
            foreach (var usual in UsualFolders.Except(missing, StringComparer.Ordinal))
            {
                root.Create(usual);
            }

            foreach (var (path, content) in files)
            {
                root.Write(path, content ?? "");
            }

            if (bytes is not null)
            {
                root.Write("docs.yml", bytes);
            }

            var configuration = ConfigurationLoader.Load(root.Create(folder), overrides ?? new(), out var actual);
            ExpectedFindings.Check(findings, Relative(actual, root), mode);
            Assert.Equal(findings.Count > 0, configuration is null);
            foreach (var (key, value) in expected ?? ImmutableDictionary<string, string?>.Empty)
            {
                Assert.Equal($"{mode}: {key}: {value}", $"{mode}: {key}: {Show(key, configuration!, root)}");
            }
        }
    }

    private static ConfigurationOverrides? Overrides(SpecCase spec)
    {
        var options = spec.Texts("options");
        var targets = spec.List("target-options");
        if (options.Count == 0 && targets.Count == 0)
        {
            return null;
        }

        var unknown = options.Keys.Except(["source", "templates", "library", "lock", "output", "path"], StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            spec.Fail($"there is no option '{unknown[0]}'");
        }

        return new(
            options.GetValueOrDefault("source"),
            options.GetValueOrDefault("templates"),
            options.GetValueOrDefault("library"),
            options.GetValueOrDefault("lock"),
            options.GetValueOrDefault("output"),
            options.GetValueOrDefault("path"),
            targets);
    }

    private static IEnumerable<(string Mode, byte[]? Bytes, string Folder)> Modes(string? text, string at, bool mayBeBelow)
    {
        if (text is null)
        {
            yield return ("no docs.yml", null, at);
            yield break;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        yield return ("LF", bytes, at);
        yield return ("CRLF", Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)), at);
        yield return ("byte order mark", [.. Encoding.UTF8.Preamble, .. bytes], at);
        if (mayBeBelow)
        {
            yield return ("from a folder below", bytes, at + "./some/folder");
        }
    }

    private static IEnumerable<Finding> Relative(IEnumerable<Finding> findings, TemporaryFolder root) =>
        findings.Select(f => f with
        {
            At = f.At with { Path = f.At.Path.Replace(root.FullPath + "/", "", StringComparison.Ordinal) },
            Message = f.Message.Replace(root.FullPath + "/", "", StringComparison.Ordinal),
        });

    private static string? Show(string key, Configuration configuration, TemporaryFolder root)
    {
        // What lies far away is given as a full path: how far away that is depends on the machine.
        string Relative(string path) =>
            (Path.GetRelativePath(root.FullPath, path) is var relative && relative.StartsWith(Path.Join("..", ".."), StringComparison.Ordinal) ? path : relative).Replace('\\', '/');

        return key switch
        {
            "file" => configuration.File is { } file ? Relative(file) : null,
            "source" => Relative(configuration.SourceFolder),
            "templates" => Relative(configuration.TemplatesFolder),
            "library" => Relative(configuration.LibraryFolder),
            "lock" => configuration.LockFile is { } file ? Relative(file) : null,
            "output" => Relative(configuration.OutputFolder),
            "path" => configuration.Path.Text,
            "targets" => string.Join(", ", configuration.Targets),
            "namespaces" => string.Join(", ", configuration.Readmes.Namespaces.OrderBy(n => n.Key).Select(n => $"{n.Key}={n.Value}")),
            "repository" => configuration.Readmes.DocsRepository,
            "branch" => configuration.Readmes.DocsBranch,
            "exemptions" => string.Join(", ", configuration.Exemptions.Select(e => $"{e.Code} {(e.Images.Count == 0 ? "everywhere" : "for " + string.Join(' ', e.Images))}")),
            "remote" => configuration.Git.Remote,
            "layout" => configuration.Git.Layout.ToString().ToLowerInvariant(),
            "main-branch" => configuration.Git.MainBranch?.Value,
            "target-branch" => configuration.Git.Branch.Text,
            "published-path" => configuration.Git.Path.Text,
            "message" => configuration.Git.Message,
            "library-message" => configuration.Git.LibraryMessage,
            "author" => configuration.Git.Author.ToString(),
            "pull-requests" => $"{configuration.PullRequests.Scope.ToString().ToLowerInvariant()} {configuration.PullRequests.Branch} {configuration.PullRequests.Title} [{string.Join(' ', configuration.PullRequests.Labels)}] [{string.Join(' ', configuration.PullRequests.Reviewers)}] {(configuration.PullRequests.IsDraft ? "draft" : "ready")}",
            "committer" => configuration.Git.Committer.ToString(),
            _ => throw new InvalidOperationException($"'expect' has no key '{key}'"),
        };
    }
}
