using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;

namespace Docs.Cli.Commands;

/// <summary>The options of publications to repositories: the same whether git or an API reaches them.</summary>
internal sealed class PublishOptions
{
    private readonly InputOptions _inputs;
    private readonly Option<string?> _remote;
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be pushed, and push nothing" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Show what changes as unified diffs" };
    private readonly Option<bool> _check = new("--check") { Description = "Publish nothing that 'docs check' finds errors in" };
    private readonly Option<string?> _pullRequest = new("--pull-request-branch") { Description = "Push to this branch instead, as where the target's is protected; perhaps with {target}", HelpName = "NAME" };
    private readonly Option<bool> _removals = new("--force-removals") { Description = "Let a target lose more than a fifth of its READMEs" };
    private readonly Option<bool> _older = new("--allow-older") { Description = "Let what was made from older tag data replace what is published" };
    private readonly Option<bool> _dirty = new("--allow-dirty") { Description = "Publish READMEs whose sources are not committed, too" };

    /// <param name="addresses">What <c>--remote</c> may be, as the help names it.</param>
    public PublishOptions(Command command, string addresses)
    {
        _inputs = new(command, hasOutput: false);
        _remote = new("--remote") { Description = "The repository, perhaps with {target} or {namespace} in it", HelpName = addresses };
        foreach (var option in (Option[])[_remote, _dryRun, _diff, _check, _pullRequest, _removals, _older, _dirty])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the options ask for.</summary>
    public PublishReadmesRequest Parse(ParseResult parsed) => new(_inputs.Overrides(parsed), _inputs.Images(parsed), parsed.GetValue(_remote))
    {
        IsDryRun = parsed.GetValue(_dryRun),
        KeepsTexts = parsed.GetValue(_diff),
        Checks = parsed.GetValue(_check),
        PullRequestBranch = parsed.GetValue(_pullRequest),
        ForcesRemovals = parsed.GetValue(_removals),
        AllowsOlder = parsed.GetValue(_older),
        AllowsDirty = parsed.GetValue(_dirty),
    };

    /// <summary>Publishes, and prints the result.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(PublishReadmesRequest request, ParseResult parsed, Terminal terminal, CancellationToken ct)
    {
        var publish = new PublishReadmes(request, terminal.Surroundings(_inputs.IsVerbose(parsed)));
        var result = await ProgressBar.ShowAsync(terminal, "Building images", publish.RunAsync, ct).ConfigureAwait(false);
        PublishReport.Write(result, _inputs.IsJson(parsed), parsed.GetValue(_diff), terminal);
        return PublishReport.ExitCodeOf(result);
    }
}
