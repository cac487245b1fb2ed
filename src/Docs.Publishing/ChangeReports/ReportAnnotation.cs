using Docs.Model.Findings;

namespace Docs.Publishing.ChangeReports;

/// <summary>A message at a line of a file in the repository.</summary>
/// <param name="Path">From the top of the repository.</param>
/// <param name="Line">One-based.</param>
/// <param name="Title">The finding's code.</param>
/// <param name="Message">One line. GitHub shows it as plain text.</param>
public sealed record ReportAnnotation(string Path, int Line, Severity Severity, string Title, string Message);
