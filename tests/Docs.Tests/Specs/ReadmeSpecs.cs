using System.Collections.Immutable;
using Docs.Model;
using Docs.Pipeline.Building;
using Docs.Sources.Configuration;

namespace Docs.Tests.Specs;

/// <summary>
/// Runs <c>tests/specs/readmes</c>: real files, read and built; alone and with another image beside, for the targets
/// that the case names and for all, with LF and CRLF.
/// </summary>
public sealed class ReadmeSpecs
{
    /// <summary>What stands around a placeholder whose value a case expects.</summary>
    internal const string Open = "<<<";
    internal const string Close = ">>>";

    public static IEnumerable<TheoryDataRow<string, int>> Cases => SpecFile.Rows("readmes");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Holds(string file, int index)
    {
        var spec = ReadmeSpec.Parse(SpecFile.Read(file, index));
        foreach (var lineEnding in new[] { "\n", "\r\n" })
        {
            using var root = new TemporaryFolder();
            foreach (var (path, text) in spec.Files)
            {
                root.Write(path, text.Replace("\n", lineEnding, StringComparison.Ordinal));
            }

            await CheckAsync(spec, root, lineEnding == "\n" ? "LF" : "CRLF");
        }
    }

    private static async Task CheckAsync(ReadmeSpec spec, TemporaryFolder root, string lineEnding)
    {
        var configuration = ConfigurationLoader.Load(root.FullPath, new(), out var findings);
        Assert.True(configuration is not null, string.Join('\n', findings));
        var someTargets = spec.Expected.Count == 0 ? configuration : configuration with { Targets = [.. spec.Expected.Keys] };
        foreach (var (mode, targets, only) in new[]
        {
            ($"one image, {lineEnding}", someTargets, spec.Image),
            ($"all images, {lineEnding}", configuration, null),
        })
        {
            var result = await ReadmePipeline.Open(targets, new(root.FullPath)).BuildAllAsync(only is null ? [] : [only.Value], TestContext.Current.CancellationToken);
            ExpectedFindings.Check(spec.Findings, result.Findings, mode);
            var readmes = result.Readmes.Where(r => r.Image == spec.Image).ToImmutableDictionary(r => r.Target);
            if (spec.IsBuilt == false)
            {
                Assert.Empty(readmes);
            }
            else
            {
                Assert.Equal(targets.Targets.Length, readmes.Count);
            }

            foreach (var (target, expected) in spec.Expected)
            {
                Assert.Equal($"{mode}, {target}:\n{expected}", $"{mode}, {target}:\n{Part(readmes[target], spec.Placeholder)}");
            }
        }
    }

    private static string Part(Readme readme, string? placeholder)
    {
        var page = readme.Text;
        if (placeholder is null)
        {
            return page;
        }

        var start = page.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        return page[start..page.LastIndexOf(Close, StringComparison.Ordinal)];
    }
}
