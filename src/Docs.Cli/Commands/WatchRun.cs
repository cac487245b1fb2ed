namespace Docs.Cli.Commands;

internal sealed class WatchRun(BuildRequest request, Terminal terminal)
{
    public Task<int> RunAsync(CancellationToken ct) => new BuildRun(request, terminal).RunAsync(ct);
}
