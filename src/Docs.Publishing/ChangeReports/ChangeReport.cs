using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Publishing.ChangeReports;

/// <summary>What a commit of the sources changes in READMEs and findings.</summary>
/// <param name="Head">The commit.</param>
/// <param name="Base">The commit that it is compared with.</param>
/// <param name="Readmes">What changes, sorted by image; READMEs of one image that change alike are one item.</param>
/// <param name="New">What <c>docs check</c> finds in the head and not in the base.</param>
/// <param name="Fixed">What it finds in the base and not in the head.</param>
public sealed record ChangeReport(
    CommitId Head, CommitId Base, ImmutableArray<ChangedReadmes> Readmes, ReportedFindings New, ReportedFindings Fixed);
