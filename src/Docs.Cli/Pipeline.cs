using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Readmes;
using Docs.Sources.Configuration;
using Docs.Sources.Loading;

namespace Docs.Cli;

/// <summary>
/// The whole flow, the same for every command that builds: configuration → sources → one snapshot → READMEs. What
/// is done with the READMEs is the command's business.
/// </summary>
internal sealed class Pipeline
{
    private readonly SourceLoader _loader;

    // Compiling layouts takes longer than all else, so a watching run keeps them until a template changes.
    private CompiledTemplates? _templates;

    private Pipeline(Configuration configuration, Action<string> trace)
    {
        Configuration = configuration;
        _loader = new(configuration, trace);
    }

    public Configuration Configuration { get; }

    /// <summary>Resolves the configuration; null with findings where that cannot be (exit code 2).</summary>
    /// <param name="trace">Told what is read and run.</param>
    public static Pipeline? Open(
        string currentFolder, ConfigurationOverrides overrides, Action<string> trace, out ImmutableArray<Finding> findings) =>
        ConfigurationLoader.Load(currentFolder, overrides, out findings) is { } configuration ? new(configuration, trace) : null;

    /// <summary>Makes the next preparation read the templates again.</summary>
    public void ForgetTemplates() => _templates = null;

    /// <summary>Reads the images asked for and all that they share; compiles the layouts at the same time.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <exception cref="UsageException">An image that was asked for is not there, or the output lies among the inputs.</exception>
    public async Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, CancellationToken ct)
    {
        var templateFindings = new List<Finding>();
        var fragments = _templates?.Fragments ?? _loader.LoadTemplates(templateFindings);
        var compiling = _templates is { } kept
            ? Task.FromResult(kept)
            : Task.Run(() => CompiledTemplates.Of(fragments, templateFindings), ct);

        var findings = new List<Finding>();
        var all = _loader.ListImages(findings);
        var images = ImageSelection.Of(requested, all);
        if (OutputOverlap.Find(Configuration, all) is { } overlap)
        {
            throw new UsageException([overlap]);
        }

        var snapshot = await _loader.LoadAsync(images, fragments, findings, ct).ConfigureAwait(false);
        _templates = await compiling.ConfigureAwait(false);
        var builder = _templates.Layouts is { } layouts ? new ReadmeBuilder(snapshot.Shared, layouts) : null;
        return new(
            all,
            snapshot,
            builder,
            [.. snapshot.Findings.Concat(_templates.Findings).Concat(builder?.CheckTemplates() ?? []).Distinct().Order()]);
    }

    /// <summary>Builds each image's READMEs and hands them on, several images at a time.</summary>
    /// <returns>All findings, those of the preparation included, sorted by place.</returns>
    public IReadOnlyList<Finding> Build(Preparation preparation, Action<BuiltImage> consume, CancellationToken ct)
    {
        if (preparation.Builder is not { } builder)
        {
            return preparation.Findings;
        }

        var findings = new System.Collections.Concurrent.ConcurrentBag<Finding>(preparation.Findings);
        try
        {
            Parallel.ForEach(preparation.Snapshot.Images, new ParallelOptions { CancellationToken = ct }, image =>
            {
                var built = builder.Build(image, Configuration.Targets);
                foreach (var finding in built.Findings)
                {
                    findings.Add(finding);
                }

                consume(built);
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is IOException or UnauthorizedAccessException))
        {
            // A full disk fails for every image at once; the first failure tells it.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return [.. findings.Distinct().Order()];
    }
}
