using Docs.Checks.Links;
using Docs.Model.Findings;
using Docs.Pipeline.Canonical;

namespace Docs.Pipeline.Checking;

/// <summary>What a check found, before any exemption.</summary>
/// <param name="Findings">Each once, in no particular order.</param>
/// <param name="Links">To other hosts; none unless they were asked for.</param>
/// <param name="Unformatted">The files that are not in canonical form.</param>
internal sealed record CheckOutcome(IReadOnlyList<Finding> Findings, IReadOnlyList<CanonicalFile> Unformatted, IReadOnlyList<ExternalLink> Links);
