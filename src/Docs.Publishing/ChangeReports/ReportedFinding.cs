using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Publishing.ChangeReports;

/// <summary>A finding of another run. It is no <see cref="Finding"/>, because another program may have written it.</summary>
/// <param name="Code">As in <c>DOC421</c>.</param>
/// <param name="At">With the path from the top of the repository, or another path where the file is not in it.</param>
/// <param name="Message">One line.</param>
public sealed record ReportedFinding(string Code, Severity Severity, SourceLocation At, string Message);
