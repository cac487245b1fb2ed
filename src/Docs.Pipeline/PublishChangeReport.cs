using Docs.Model.Findings;
using Docs.Pipeline.Publishing;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Pipeline.Results.Reporting;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;
using Docs.Publishing.GitHub.Repositories;
using Docs.Sources.Configuration;
using Docs.Sources.Files;

namespace Docs.Pipeline;

/// <summary>Writes into a pull request what it changes. The report may be the work of a stranger.</summary>
public sealed class PublishChangeReport(PublishChangeReportRequest request, Surroundings surroundings)
{
    /// <param name="progress">Who wants to know how far the build is; null for nobody.</param>
    /// <exception cref="UsageException">The report, the repository or an address is wrong.</exception>
    /// <exception cref="IOException">Something cannot be read or written.</exception>
    public async Task<PublishChangeReportResult> RunAsync(IProgress<StepsDone>? progress, CancellationToken ct)
    {
        // A file that is no report needs no connection.
        var loaded = request.File is { } file ? Load(file) : null;
        using var target = request.IsDryRun ? null : Open();
        var commits = target is null ? default(PullRequestCommits?) : await target.LoadCommitsAsync(ct).ConfigureAwait(false);
        var report = loaded ?? await MakeAsync(commits, progress, ct).ConfigureAwait(false);
        var body = ReportComment.Print(report, request.Preview);
        if (target is null || commits is not { } now)
        {
            return new(report, body, Comment: null, Newer: null);
        }

        if (now.Head != report.Head)
        {
            return new(report, body, Comment: null, now.Head);
        }

        var comment = await target.WriteCommentAsync(body, ct).ConfigureAwait(false);
        if (request.WritesCheckRun)
        {
            await target.WriteCheckRunAsync(report.Head, ReportCheckRun.Of(report), ct).ConfigureAwait(false);
        }

        return new(report, body, comment, Newer: null);
    }

    private ChangeReport Load(string file)
    {
        var (findings, path) = (new List<Finding>(), Path.GetFullPath(file, surroundings.CurrentFolder));
        var display = DisplayPath.Of(path, surroundings.CurrentFolder);
        var bytes = TextFile.LoadBytes(path, display, ReportLimits.FileBytes, findings) ?? throw new UsageException([.. findings]);
        try
        {
            return ChangeReportParser.Parse(bytes);
        }
        catch (FormatException e)
        {
            throw new UsageException([Catalogue.ReportFileIsWrong(new(display), e.Message)]);
        }
    }

    private Task<ChangeReport> MakeAsync(PullRequestCommits? commits, IProgress<StepsDone>? progress, CancellationToken ct)
    {
        var changes = request.Changes ?? throw new InvalidOperationException("a report is either loaded or made");
        var @base = changes.Base ?? commits?.Base.ToString() ?? throw new UsageException([Catalogue.OptionHasWrongValue("--base", "", "given, which --dry-run needs")]);
        return new ReportChanges(changes with { Base = @base }, surroundings).RunAsync(progress, ct);
    }

    private PullRequestReport Open()
    {
        var access = GitHubConnection.Create(GitHubConnection.ParseApi(request.Api), surroundings, writes: true);
        var name = request.Repository ?? "";
        return PullRequestReport.Create(access, name, request.PullRequest)
            ?? throw new UsageException([Catalogue.RemoteIsWrong("--repository", name, $"is {(name.Length == 0 ? "missing; name the repository of the pull request" : "not the name of a repository on GitHub")}, as in docker-library/docs")]);
    }
}
