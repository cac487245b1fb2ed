using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>What to compare.</summary>
/// <param name="Overrides">Where inputs are, and which targets.</param>
/// <param name="Base">
/// A git revision: what the checked-out commit is compared with is the newest commit that both have in their history.
/// Null for the base of the pull request that the report is for.
/// </param>
public sealed record ReportChangesRequest(ConfigurationOverrides Overrides, string? Base);
