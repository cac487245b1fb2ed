using BenchmarkDotNet.Attributes;
using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Docs.Sources.Configuration;

namespace Docs.Benchmarks;

/// <summary>The use cases of <c>docs build</c>, <c>list</c> and <c>check</c> over the whole corpus, warm: 144 images, 12 targets.</summary>
[MemoryDiagnoser]
public class LibraryBenchmarks
{
    private readonly string _output = Directory.CreateTempSubdirectory("docs-benchmark").FullName;

    [GlobalSetup]
    public Task WriteAsync() => Build();

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_output, recursive: true);

    /// <summary>Into a folder that is up to date.</summary>
    [Benchmark]
    public async Task<int> Build() => (await new BuildLibrary(new(Overrides(_output), []), Surroundings).RunAsync(progress: null, CancellationToken.None).ConfigureAwait(false)).Changes.Length;

    /// <summary>What <c>docs build --check</c> does.</summary>
    [Benchmark]
    public async Task<int> CompareWithOutput() => (await new BuildLibrary(new(Overrides(_output), []) { IsCheck = true }, Surroundings).RunAsync(progress: null, CancellationToken.None).ConfigureAwait(false)).Changes.Length;

    /// <summary>All READMEs into memory.</summary>
    [Benchmark]
    public async Task<int> List() => (await new ListLibrary(new(Overrides(_output), []), Surroundings).RunAsync(CancellationToken.None).ConfigureAwait(false)).Images.Count;

    [Benchmark]
    public async Task<int> Check() => (await new CheckLibrary(new(Overrides(_output), []), Surroundings).RunAsync(CancellationToken.None).ConfigureAwait(false)).Findings.Count;

    internal static ConfigurationOverrides Overrides(string output)
    {
        var corpus = Path.Join(StageBenchmarks.Corpus(), "2026-08-21");
        return new($"{corpus}/docs", $"{corpus}/docs/.template-helpers", $"{corpus}/library", $"{corpus}/docs.lock.json", output, Targets: ["all"]);
    }

    private Surroundings Surroundings => new(_output);
}
