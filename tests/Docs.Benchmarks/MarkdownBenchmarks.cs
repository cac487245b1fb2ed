using BenchmarkDotNet.Attributes;
using Docs.Formatting;

namespace Docs.Benchmarks;

/// <summary>Formatting all Markdown of the corpus, 0.83 MB in 556 files, warm.</summary>
[MemoryDiagnoser]
public class MarkdownBenchmarks
{
    private string[] _formatted = [];
    private string[] _unformatted = [];

    [GlobalSetup]
    public void Load()
    {
        var corpus = Environment.GetEnvironmentVariable("DOCS_CORPUS") ?? Path.GetFullPath("../shared/corpus", StageBenchmarks.RepositoryRoot());
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        _formatted = [.. Directory.EnumerateFiles($"{corpus}/2026-08-21/docs", "*.md", all).Select(File.ReadAllText)];
        _unformatted = [.. Directory.EnumerateFiles($"{corpus}/markdownfmt", "*.in.md").Select(File.ReadAllText)];
    }

    /// <summary>As they are: what <c>docs fmt --check</c> does in a checkout that is in order.</summary>
    [Benchmark]
    public int FormatFormatted() => _formatted.Sum(t => MarkdownFormatter.Format(t, "page.md", [])!.Length);

    /// <summary>5.5 MB of pages as people wrote them.</summary>
    [Benchmark]
    public int FormatUnformatted() => _unformatted.Sum(t => MarkdownFormatter.Format(t, "page.md", [])!.Length);
}
