using Docs.Model;
using Docs.Pipeline.Building;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;
using Docs.Sources.Files;

namespace Docs.Pipeline.Previewing;

/// <summary>What is in the output folder now.</summary>
internal sealed class OutputReadmes(Configuration configuration, int threads) : IPublishedReadmes
{
    public string Name => DisplayPath.Of(configuration.OutputFolder, configuration.CurrentFolder) + "/";

    public Task<IReadOnlyList<ReadOnlyMemory<byte>?>> LoadAsync(IReadOnlyList<Readme> readmes, CancellationToken ct)
    {
        var (output, published) = (Open(), new ReadOnlyMemory<byte>?[readmes.Count]);
        ParallelLoop.For(
            readmes.Count,
            i => published[i] = output.Plan(readmes[i]) switch
            {
                // Without its type, null would become bytes: none.
                { State: ReadmeState.Missing } => (ReadOnlyMemory<byte>?)null,
                { State: ReadmeState.Unchanged } => readmes[i].Content,
                var change => change.Before,
            },
            threads,
            ct);
        return Task.FromResult<IReadOnlyList<ReadOnlyMemory<byte>?>>(published);
    }

    public IReadOnlyList<string> FindRemoved(IReadOnlySet<ImageName> images) =>
        [.. Open().PlanRemovals(configuration.Targets, images).Select(r => configuration.DisplayOfOutput(r.Path))];

    // Each time anew, for it lists a folder only once.
    private OutputFolder Open() => OutputFolder.OpenToRead(configuration.OutputFolder, configuration.Path);
}
