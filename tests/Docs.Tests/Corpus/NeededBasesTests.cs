using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Library;
using Docs.Sources.Loading;

namespace Docs.Tests.Corpus;

/// <summary>The Dockerfiles that READMEs depend on, told from the sources, and those that were looked at for the published ones.</summary>
public sealed class NeededBasesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public async Task Every_base_that_is_needed_was_looked_at_for_what_is_published(string set)
    {
        var corpus = CorpusFolder.Open(set);
        var configuration = corpus.Configure([Target.Library]);
        var loader = new SourceLoader(configuration, trace: _ => { });
        var findings = new List<Finding>();
        var templates = loader.LoadTemplates(findings);
        var snapshot = await loader.LoadAsync(loader.ListImages(findings), templates, findings, TestContext.Current.CancellationToken);
        Assert.Empty(snapshot.Skipped);

        var shared = new VariantFragments(snapshot.Shared.Templates);
        var needed = snapshot.Images.ToDictionary(i => i.Name, i => NeededBases.Of(new(i.Fragments, shared), i.Manifest));
        var keys = needed.Values.SelectMany(n => n).Select(s => s.LockKey).ToHashSet(StringComparer.Ordinal);

        output.WriteLine($"{needed.Values.Count(n => n.Count > 0)} images need {keys.Count} of {snapshot.Shared.DockerfileBases.Count} bases");
        Assert.NotEmpty(keys);
        Assert.Empty(keys.Except(snapshot.Shared.DockerfileBases.Keys, StringComparer.Ordinal));
        Assert.All(needed.Values, n => Assert.Empty(NeededBases.FindLacking(n, snapshot.Shared.DockerfileBases)));
    }
}
