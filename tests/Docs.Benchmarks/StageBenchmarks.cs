using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Readmes;
using Docs.Readmes.Layouts;
using Docs.Sources.Configuration;
using Docs.Sources.Loading;
using Docs.Sources.Manifests;

namespace Docs.Benchmarks;

/// <summary>Each stage of a build of the whole corpus, warm: 144 images, 12 targets.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly string _corpus = Path.Join(
        Environment.GetEnvironmentVariable("DOCS_CORPUS") ?? Path.GetFullPath("../shared/corpus", RepositoryRoot()), "2026-08-21");

    private readonly string _output = Directory.CreateTempSubdirectory("docs-benchmark").FullName;
    private SourceLoader _loader = null!;
    private ImmutableArray<ImageName> _images;
    private FragmentSet _templates = null!;
    private SourceSnapshot _snapshot = null!;
    private ReadmeBuilder _builder = null!;
    private ImmutableArray<Readme> _readmes;
    private ImmutableArray<string> _manifests;

    [GlobalSetup]
    public async Task LoadAsync()
    {
        var overrides = new ConfigurationOverrides(
            $"{_corpus}/docs", $"{_corpus}/docs/.template-helpers", $"{_corpus}/library", $"{_corpus}/docs.lock.json", _output, Targets: ["all"]);
        var configuration = ConfigurationLoader.Load(_output, overrides, out _)
            ?? throw new InvalidOperationException($"no corpus in '{_corpus}'; set DOCS_CORPUS");
        _loader = new(configuration, static _ => { });
        _images = _loader.ListImages([]);
        _templates = _loader.LoadTemplates([]);
        _snapshot = await _loader.LoadAsync(_images, _templates, [], CancellationToken.None).ConfigureAwait(false);
        _builder = new(_snapshot.Shared, LayoutSet.Parse(_templates, [])!);
        _readmes = [.. _snapshot.Images.SelectMany(i => _builder.Build(i, Target.All).Readmes)];
        _manifests = [.. Directory.GetFiles($"{_corpus}/library").Select(File.ReadAllText)];
        using var output = Open();
        foreach (var readme in _readmes)
        {
            output.Apply(output.Plan(readme));
        }
    }

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_output, recursive: true);

    [Benchmark]
    public async Task<int> Load() =>
        (await _loader.LoadAsync(_images, _templates, [], CancellationToken.None).ConfigureAwait(false)).Images.Length;

    [Benchmark]
    public int ParseManifests() => _manifests.Sum(m => ManifestParser.Parse(m, "library").Manifest.Entries.Count);

    [Benchmark]
    public int ParseLayouts()
    {
        var findings = new List<Finding>();
        return LayoutSet.Parse(_templates, findings) is null ? -1 : findings.Count;
    }

    [Benchmark]
    public int BuildReadmes() => _snapshot.Images.Sum(i => _builder.Build(i, Target.All).Readmes.Length);

    [Benchmark]
    public int PlanUnchanged()
    {
        using var output = Open();
        return _readmes.Count(r => output.Plan(r).State == ReadmeState.Unchanged);
    }

    [Benchmark]
    public int FindOrphans()
    {
        using var output = Open();
        return output.PlanRemovals(Target.All, _images.ToHashSet()).Count;
    }

    private OutputFolder Open() =>
        OutputFolder.OpenToWrite(_output, PathPattern.Parse(PathPattern.Default, out _)!, static () => { }, CancellationToken.None);

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Docs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("run the benchmarks from a checkout, or set DOCS_CORPUS");
    }
}
