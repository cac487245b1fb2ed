using Docs.Model;
using Docs.Publishing.ChangeReports;

namespace Docs.Pipeline.Results.Reporting;

/// <summary>What was written about a pull request.</summary>
/// <param name="Report">What is reported.</param>
/// <param name="Body">The comment's text.</param>
/// <param name="Comment">What was done with the comment; null where nothing was sent.</param>
/// <param name="Newer">The head of the pull request, where that is another commit than the report's: the report is outdated, and nothing was written.</param>
public sealed record PublishChangeReportResult(ChangeReport Report, string Body, WrittenComment? Comment, CommitId? Newer);
