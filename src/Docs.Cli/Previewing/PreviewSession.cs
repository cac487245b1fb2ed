using Docs.Cli.Watching;
using Docs.Sources.Configuration;
using Docs.Transport.Git.Processes;

namespace Docs.Cli.Previewing;

/// <summary>What a preview works with, as long as <c>docs.yml</c> stays as it is.</summary>
internal sealed class PreviewSession : IDisposable
{
    private PreviewSession(Pipeline pipeline, PreviewBuild build, SourceWatcher watcher) => (Pipeline, Build, Watcher) = (pipeline, build, watcher);

    public Pipeline Pipeline { get; }

    public PreviewBuild Build { get; }

    /// <summary>Notices what is saved from now on.</summary>
    public SourceWatcher Watcher { get; }

    /// <summary>Resolves the configuration, and begins to watch what it names.</summary>
    /// <param name="base">The revision to compare with; null for the output folder.</param>
    /// <exception cref="UsageException">The configuration cannot be resolved, or there is no such revision.</exception>
    public static async Task<PreviewSession> OpenAsync(string currentFolder, ConfigurationOverrides overrides, string? @base, Action<string> trace, CancellationToken ct)
    {
        var pipeline = Pipeline.Open(currentFolder, overrides, trace, withDescriptions: true);
        var published = await OpenPublishedAsync(pipeline, @base, trace, ct).ConfigureAwait(false);
        return new(pipeline, new(pipeline, published, trace), new(pipeline.Configuration, watchesOutput: @base is null));
    }

    /// <summary>What READMEs are compared with.</summary>
    /// <exception cref="UsageException">There is no such revision.</exception>
    public static async Task<IPublishedReadmes> OpenPublishedAsync(Pipeline pipeline, string? @base, Action<string> trace, CancellationToken ct) => @base is null
        ? new OutputReadmes(pipeline.Configuration)
        : await RevisionReadmes.OpenAsync(pipeline.Configuration, @base, pipeline.Configuration.Git.Path, new GitRunner(trace), ct).ConfigureAwait(false);

    public void Dispose() => Watcher.Dispose();
}
