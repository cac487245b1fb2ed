using BenchmarkDotNet.Attributes;
using Docs.Preview.Rendering;

namespace Docs.Benchmarks;

/// <summary>READMEs of the corpus to what a reader sees, warm: reading, writing, reading as a browser, cleaning.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private string _long = "";
    private string[] _all = [];

    [GlobalSetup]
    public void Load()
    {
        _all = [.. Directory.EnumerateFiles($"{StageBenchmarks.Corpus()}/2026-08-21/expected", "README.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        _long = _all.MinBy(t => Math.Abs(t.Length - 57_000))!;
    }

    /// <summary>One page of 57 KB.</summary>
    [Benchmark]
    public int RenderLong() => Render(_long);

    /// <summary>1,727 pages of 26 MB together, on all processors.</summary>
    [Benchmark]
    public int RenderAll() => _all.AsParallel().Sum(Render);

    private static int Render(string text) => ReadmeRenderer.Render(text, "README.md", RenderSettings.None, [])!.Html.Length;
}
