using Docs.Model;
using Docs.Model.Findings;
using Docs.Readmes;
using Docs.Readmes.Layouts;
using Docs.Sources.Configuration;
using Docs.Sources.Loading;

namespace Docs.Tests;

/// <summary>Sources to READMEs in memory, in the steps of <c>Pipeline</c> in Docs.Cli.</summary>
internal static class TestBuild
{
    /// <summary>Builds all images of the source folder, or one of them.</summary>
    /// <param name="only">Null for all. An image that the folder does not have is a mistake of the test.</param>
    public static async Task<BuildResult> RunAsync(Configuration configuration, ImageName? only, CancellationToken ct)
    {
        var loader = new SourceLoader(configuration, trace: _ => { });
        var findings = new List<Finding>();
        var templates = loader.LoadTemplates(findings);
        var layouts = LayoutSet.Parse(templates, findings);
        var isStopped = layouts is null || findings.Exists(f => f.Severity == Severity.Error);
        var all = loader.ListImages(findings);
        Assert.True(only is null || all.Contains(only), $"the source folder has no image '{only}'");
        var snapshot = await loader.LoadAsync(only is null ? all : [only], templates, findings, ct);
        findings = [.. snapshot.Findings];
        var readmes = new List<Readme>();
        if (!isStopped)
        {
            var builder = new ReadmeBuilder(snapshot.Shared, layouts!);
            findings.AddRange(builder.CheckTemplates());
            foreach (var image in snapshot.Images)
            {
                var built = builder.Build(image, configuration.Targets);
                findings.AddRange(built.Findings);
                readmes.AddRange(built.Readmes);
            }
        }

        return new([.. readmes], [.. findings.Distinct().Order()]);
    }
}
