using System.Collections.Concurrent;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
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
    private Task<CompiledTemplates>? _templates;

    private Pipeline(Configuration configuration, Action<string> trace)
    {
        Configuration = configuration;
        _loader = new(configuration, trace);
    }

    public Configuration Configuration { get; }

    /// <summary>Resolves the configuration.</summary>
    /// <param name="trace">Told what is read and run.</param>
    /// <exception cref="UsageException">It cannot be resolved.</exception>
    public static Pipeline Open(string currentFolder, ConfigurationOverrides overrides, Action<string> trace) =>
        ConfigurationLoader.Load(currentFolder, overrides, out var findings) is { } configuration
            ? new(configuration, trace)
            : throw new UsageException(findings);

    /// <summary>Makes the next preparation read the templates again.</summary>
    public void ForgetTemplates() => _templates = null;

    /// <summary>Reads the images asked for and all that they share; the layouts are compiled meanwhile.</summary>
    /// <param name="requested">Names or folders of images; all if there is none.</param>
    /// <exception cref="UsageException">An image that was asked for is not there, or the output lies among the inputs.</exception>
    public async Task<Preparation> PrepareAsync(IReadOnlyList<string> requested, CancellationToken ct)
    {
        FragmentSet? fragments = null;
        if (_templates is null)
        {
            var templateFindings = new List<Finding>();
            fragments = _loader.LoadTemplates(templateFindings);
            _templates = Task.Run(() => CompiledTemplates.Of(fragments, templateFindings), ct);
        }

        var findings = new List<Finding>();
        var all = _loader.ListImages(findings);
        var images = ImageSelection.Of(requested, all);
        if (OutputOverlap.Find(Configuration, all) is { } overlap)
        {
            throw new UsageException([overlap]);
        }

        fragments ??= (await _templates.ConfigureAwait(false)).Fragments;
        return new(all, await _loader.LoadAsync(images, fragments, findings, ct).ConfigureAwait(false), _templates);
    }

    /// <summary>Builds each image's READMEs and hands them on, several images at a time.</summary>
    public BuildOutcome Build(Preparation preparation, Action<BuiltImage> consume, CancellationToken ct)
    {
        var templates = preparation.Templates.GetAwaiter().GetResult();
        var findings = new ConcurrentBag<Finding>(preparation.Snapshot.Findings.Concat(templates.Findings));
        if (templates.Layouts is not { } layouts)
        {
            return new(isStopped: true, findings);
        }

        var builder = new ReadmeBuilder(preparation.Snapshot.Shared, layouts);
        Add(builder.CheckTemplates());
        Each.InParallel(preparation.Snapshot.Images, BuildOne, ct);
        return new(isStopped: false, findings);

        void BuildOne(ImageSource image)
        {
            var built = builder.Build(image, Configuration.Targets);
            Add(built.Findings);
            consume(built);
        }

        void Add(IEnumerable<Finding> more)
        {
            foreach (var finding in more)
            {
                findings.Add(finding);
            }
        }
    }
}
