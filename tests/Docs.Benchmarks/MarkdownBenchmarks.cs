using BenchmarkDotNet.Attributes;
using Docs.Pipeline;
using Docs.Pipeline.Requests;

namespace Docs.Benchmarks;

/// <summary>The use case of <c>docs fmt --check</c> over all Markdown of the corpus, warm.</summary>
[MemoryDiagnoser]
public class MarkdownBenchmarks
{
    private readonly string _corpus = StageBenchmarks.Corpus();

    /// <summary>0.83 MB in 556 files, in canonical form but for a few: what happens in a checkout that is in order.</summary>
    [Benchmark]
    public int FormatFormatted() => Format(Path.Join(_corpus, "2026-08-21", "docs"));

    /// <summary>5.5 MB of pages as people wrote them.</summary>
    [Benchmark]
    public int FormatUnformatted() => Format(Path.Join(_corpus, "markdownfmt"));

    private static int Format(string folder)
    {
        var result = new FormatSources(new([folder], Source: null, IsCheck: true), new Surroundings(folder)).Run(CancellationToken.None);
        return result.Files.IsEmpty ? throw new InvalidOperationException($"no files in '{folder}'; set DOCS_CORPUS") : result.Changed;
    }
}
