using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Manifests;
using Docs.Tests.Properties;

namespace Docs.Tests.Corpus;

/// <summary>What is built is what was published, byte for byte.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    [InlineData("seed-2025-10-31")]
    public async Task Every_README_is_what_was_published(string set)
    {
        var corpus = CorpusFolder.Open(set);
        var goldens = corpus.ListGoldens();
        var problems = new List<string>();
        var documents = await BuildAsync(corpus, goldens, problems);
        var (matches, errors) = (0, problems.Count);
        var accepted = AcceptedDifferences.Load(set);
        var needed = documents.Keys.Except(goldens, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(needed.Where(d => !accepted.ContainsKey(d)).Select(d => $"{d}/README.md: built, and never published"));
        foreach (var document in goldens)
        {
            var published = await File.ReadAllBytesAsync(corpus.PathOfGolden(document), TestContext.Current.CancellationToken);
            if (!documents.TryGetValue(document, out var built))
            {
                errors++;
                problems.Add($"{document}/README.md: published, and not built");
            }
            else if (built.Span.SequenceEqual(published))
            {
                matches++;
            }
            else if (!accepted.ContainsKey(document))
            {
                problems.Add(Difference.Describe(document, published, built.Span));
            }
            else
            {
                needed.Add(document);
            }
        }

        problems.AddRange(accepted.Keys.Except(needed, StringComparer.Ordinal).Select(d => $"{d}: accepted in accepted-differences.txt, and not needed there"));
        var summary = $"{set}: MATCH {matches}, DIFF {problems.Count - errors}, ERROR {errors}";
        output.WriteLine(summary);
        Assert.True(problems.Count == 0 && matches > 0, $"{summary}\n{string.Join('\n', problems.Take(5))}");
    }

    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    [InlineData("seed-2025-10-31")]
    public void Every_manifest_is_valid_and_prints_to_an_equal_one(string set)
    {
        var files = CorpusFolder.Open(set).ListManifests();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var findings = new List<Finding>();
            var text = Assert.IsType<Fragment>(TextFile.Load(file, name, TextFile.DefaultLimit, image: null, findings)).Text;
            var parsed = ManifestParser.Parse(text, name);
            Assert.Empty(parsed.Findings.Where(f => f.Severity == Severity.Error));
            var again = ManifestParser.Parse(ManifestPrinter.Print(parsed.Manifest), name);
            Assert.Empty(again.Findings.Where(f => f.Severity == Severity.Error));
            Assert.True(parsed.Manifest.Equals(again.Manifest), $"{name}: {ManifestPrinter.Print(again.Manifest)}");
        }
    }

    /// <summary>All documents of the targets that the set has, by <c>target/image</c>.</summary>
    /// <param name="errors">Where error findings are added.</param>
    private static async Task<Dictionary<string, ReadOnlyMemory<byte>>> BuildAsync(
        CorpusFolder corpus, IReadOnlyList<string> goldens, List<string> errors)
    {
        var documents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var targets = Target.All.Where(t => goldens.Any(g => g.StartsWith(t.Name + "/", StringComparison.Ordinal)));
        Add(await BuildAllAsync(corpus.Configure(targets)));
        foreach (var overlay in corpus.ListOverlays())
        {
            Assert.True(documents.ContainsKey(overlay), $"{overlay}: an overlay for a document that is not built");
            using var folder = new TemporaryFolder();
            corpus.CopyWithOverlay(overlay, folder);
            var target = Target.Find(overlay.Split('/')[0])!;
            Add(await BuildAllAsync(corpus.Configure([target], folder.FullPath)));
        }

        return documents;

        static Task<BuiltLibrary> BuildAllAsync(Configuration configuration) =>
            ReadmePipeline.Open(configuration, new(configuration.CurrentFolder)).BuildAllAsync([], TestContext.Current.CancellationToken);

        void Add(BuiltLibrary result)
        {
            errors.AddRange(result.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString()));
            foreach (var readme in result.Readmes)
            {
                documents[$"{readme.Target}/{readme.Image}"] = readme.Content;
            }
        }
    }
}
