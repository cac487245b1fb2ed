using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Origins;
using Docs.Model.Snapshots;
using Docs.Readmes;
using Docs.Readmes.Layouts;
using Docs.Readmes.Origins;
using Docs.Sources.Configuration;
using Docs.Sources.Loading;
using Docs.Tests.Corpus;

namespace Docs.Tests.Readmes;

/// <summary>Each line of a README is traced to the line of a source that it was made from.</summary>
public sealed class OriginTests
{
    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public async Task Every_line_of_every_published_README_is_traced_to_a_line_that_has_its_text(string set)
    {
        var corpus = CorpusFolder.Open(set);
        var sources = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var traced = await TraceAsync(corpus.Configure(Target.All));

        Assert.NotEmpty(traced);
        foreach (var (image, map) in traced)
        {
            var start = 0;
            foreach (var line in map.Text.Split('\n')[..^1])
            {
                var at = map.Locate(start);
                Assert.True(at.Path != image.Fragments.Folder, $"{image.Name} has no map");
                if (at.Line > 0)
                {
                    var lines = sources.TryGetValue(at.Path, out var known) ? known
                        : sources[at.Path] = (await File.ReadAllTextAsync(Path.Join(corpus.FullPath, at.Path), TestContext.Current.CancellationToken)).Split('\n');
                    var source = lines[at.Line - 1];
                    Assert.True(
                        source.Contains("%%", StringComparison.Ordinal) || line.EndsWith(source, StringComparison.Ordinal),
                        $"{at}: '{line}' is not from '{source}'");
                }

                start += line.Length + 1;
            }
        }
    }

    [Theory]
    [InlineData("Words here", "docs-src/one/content.md:3:14")]
    [InlineData("### ... via", "docs-src/one/content.md:7:1")]
    [InlineData("... via", "templates/compose.md:1:1")]
    [InlineData("an i386/one tail", "docs-src/one/content.md:5:1")]
    [InlineData("i386/one tail", "docs-src/one/content.md:5:4")]
    [InlineData("one tail", "docs-src/one/content.md:5:4")]
    [InlineData(" tail", "docs-src/one/content.md:5:13")]
    [InlineData("image: example", "docs-src/one/compose.yaml:3:5")]
    [InlineData("1.23", "docs-src/.library/one")]
    [InlineData("For one", "docs-src/one/variant-slim.md:1:1")]
    [InlineData("Terms", "docs-src/one/license.md:1:1")]
    [InlineData("the example people", "docs-src/one/maintainer.md:1:2")]
    public async Task A_piece_of_text_is_traced_to_its_place(string text, string place)
    {
        using var root = new TemporaryFolder();
        root.Write("docs-src/one/content.md", "# What?\n\n%%LOGO%%Some Words here.\n\nan %%IMAGE%% tail\n\n### %%COMPOSE%%\n");
        root.Write("docs-src/one/compose.yaml", "services:\n  one:\n    image: example\n");
        root.Write("docs-src/one/github-repo", "https://github.com/example/one");
        root.Write("docs-src/one/maintainer.md", "[the example people](https://example.com)\n");
        root.Write("docs-src/one/license.md", "Terms.\n");
        root.Write("docs-src/one/variant-slim.md", "For %%REPO%%.\n");
        root.Write("docs-src/.library/one", "Maintainers: A B <a@example.com> (@a)\nGitRepo: https://github.com/example/one.git\nGitCommit: 0123456789abcdef0123456789abcdef01234567\n\nTags: 1.23-slim, 1.23\nArchitectures: i386\n");
        foreach (var file in Directory.EnumerateFiles(Path.Join(RepositoryRoot.FullPath, "templates")))
        {
            root.Write($"templates/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        var configuration = ConfigurationLoader.Load(root.FullPath, new(Targets: ["i386"]), out var findings);
        Assert.Empty(findings);

        var (_, map) = Assert.Single(await TraceAsync(configuration!));

        Assert.Equal(place, $"{map.Locate(map.Text.IndexOf(text, StringComparison.Ordinal))}");
    }

    private static async Task<List<(ImageSource Image, OriginMap Map)>> TraceAsync(Configuration configuration)
    {
        var loader = new SourceLoader(configuration, trace: _ => { });
        var findings = new List<Finding>();
        var templates = loader.LoadTemplates(findings);
        var layouts = LayoutSet.Parse(templates, findings)!;
        var snapshot = await loader.LoadAsync(loader.ListImages(findings), templates, findings, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(snapshot.Findings, f => f.Severity == Severity.Error);
        var builder = new ReadmeBuilder(snapshot.Shared, layouts);
        var tracer = new OriginTracer(snapshot.Shared, layouts);
        var maps = new List<(ImageSource, OriginMap)>();
        foreach (var image in snapshot.Images)
        {
            var readmes = builder.Build(image, configuration.Targets).Readmes;
            maps.AddRange(tracer.Trace(image, readmes, new($"docs-src/.library/{image.Name}")).Select(m => (image, m)));
        }

        return maps;
    }
}
