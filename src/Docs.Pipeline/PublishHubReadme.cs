using Docs.Hub;
using Docs.Hub.Links;
using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Pipeline.Publishing;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Pipeline.Results.Hub;
using Docs.Publishing.Hub;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline;

/// <summary>Publishes the README of any project to its repository on Docker Hub. There need be no <c>docs.yml</c>.</summary>
public sealed class PublishHubReadme(PublishHubReadmeRequest request, Surroundings surroundings)
{
    /// <param name="progress">Who wants to know how far the run is; null for nobody.</param>
    /// <exception cref="UsageException">A value is wrong, the README cannot be read, or there is no credential.</exception>
    /// <exception cref="IOException">Something else cannot be read.</exception>
    public async Task<PublishHubResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();
        var name = ParseName();
        var file = Path.GetFullPath(request.File, surroundings.CurrentFolder);
        var findings = new List<Finding>();
        var readme = TextFile.Load(file, DisplayPath.Of(file, surroundings.CurrentFolder), TextFile.DefaultLimit, image: null, findings) ?? throw new UsageException([.. findings]);
        var pages = await FindPagesAsync(file, ct).ConfigureAwait(false);
        var source = Read(name, readme, pages, findings);
        if (source is not null && HubFitter.Fit(source.Readme, live: null, []) is { Text: "" })
        {
            throw new UsageException([Catalogue.OptionHasWrongValue("--readme", request.File, "a README with text, because Docker Hub's would be emptied")]);
        }

        using var run = await HubRun.OpenAsync(request.Api, [name.Namespace], request.IsDryRun, surroundings, ct).ConfigureAwait(false);
        var outcomes = source is null ? [] : await run.PublishAsync([source], logos: null, new HashSet<ImageName>(), request.IsDryRun, progress, ct).ConfigureAwait(false);
        return new(
            request.IsDryRun,
            outcomes,
            [.. findings.Concat(outcomes.SelectMany((HubOutcome o) => o.Findings)).Distinct().Order()],
            surroundings.Clock.GetElapsedTime(started));
    }

    private HubRepositoryName ParseName()
    {
        if (!HubRepositoryName.TryParse(request.Repository, out var name))
        {
            throw new UsageException([Catalogue.OptionHasWrongValue("--to", request.Repository, HubRepositoryName.ExpectedForm)]);
        }

        return request.ShortDescription is { } text && ShortDescription.FindProblem(text.Trim()) is { } problem
            ? throw new UsageException([Catalogue.OptionHasWrongValue("--short", text, $"one line of at most {HubLimits.MaxShortLength} characters and bytes: it {problem}")])
            : name;
    }

    private async Task<ReadmePages?> FindPagesAsync(string file, CancellationToken ct) =>
        request.BaseUrl is { } url
            ? ReadmePages.Parse(url, file) ?? throw new UsageException([Catalogue.OptionHasWrongValue("--base-url", url, "an address with https:// or http://, without user, query and fragment")])
            : await ReadmePages.FindAsync(file, new GitRunner(surroundings.Trace), ct).ConfigureAwait(false);

    /// <returns>Null, with findings, where the README cannot be read as Markdown.</returns>
    private HubSource? Read(HubRepositoryName name, Fragment readme, ReadmePages? pages, List<Finding> findings)
    {
        // Empty lines in its place keep the lines of findings right.
        var length = FrontMatter.LengthOf(readme.Text);
        var text = new string('\n', readme.Text.AsSpan(0, length).Count('\n')) + readme.Text[length..];
        return AbsoluteLinks.Rewrite(text, readme.Path, pages?.Base, findings) is not { } rewritten ? null
            : new(name, new(rewritten, pages?.Readme, readme.Path, name.ToString(), Image: null))
            {
                ShortDescription = request.ShortDescription is { } line ? new("--short", line.Trim(), IsEmpty: false) : null,
            };
    }
}
