using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Sources.Configuration;
using Docs.Sources.Loading;
using Docs.Sources.Manifests;

namespace Docs.Benchmarks;

/// <summary>Stages that no use case runs alone, over the whole corpus, warm: 144 images.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private SourceLoader _loader = null!;
    private ImmutableArray<ImageName> _images;
    private FragmentSet _templates = null!;
    private ImmutableArray<string> _manifests;

    [GlobalSetup]
    public void Load()
    {
        var configuration = ConfigurationLoader.Load(Corpus(), LibraryBenchmarks.Overrides(Path.Join(Corpus(), "none")), out _)
            ?? throw new InvalidOperationException($"no corpus in '{Corpus()}'; set DOCS_CORPUS");
        _loader = new(configuration, static _ => { });
        _images = _loader.ListImages([]);
        _templates = _loader.LoadTemplates([]);
        _manifests = [.. Directory.GetFiles($"{Corpus()}/2026-08-21/library").Select(File.ReadAllText)];
    }

    [Benchmark]
    public async Task<int> LoadSources() =>
        (await _loader.LoadAsync(_images, _templates, [], CancellationToken.None).ConfigureAwait(false)).Images.Length;

    [Benchmark]
    public int ParseManifests() => _manifests.Sum(m => ManifestParser.Parse(m, "library").Manifest.Entries.Count);

    [Benchmark]
    public int ParseLayouts()
    {
        var findings = new List<Finding>();
        return LayoutSet.Parse(_templates, findings) is null ? -1 : findings.Count;
    }

    internal static string Corpus() => Environment.GetEnvironmentVariable("DOCS_CORPUS") ?? Path.GetFullPath("../shared/corpus", RepositoryRoot());

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Docs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("run the benchmarks from a checkout, or set DOCS_CORPUS");
    }
}
