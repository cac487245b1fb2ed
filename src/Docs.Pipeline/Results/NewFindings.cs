using Docs.Model;

namespace Docs.Pipeline.Results;

/// <summary>How many findings of <c>docs check</c> a publication brings.</summary>
/// <param name="Since">The commit of the sources that what is published was made from.</param>
/// <param name="Count">Findings that it did not have.</param>
public sealed record NewFindings(CommitId Since, int Count);
