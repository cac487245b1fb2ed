using Docs.Hub.Plans;

namespace Docs.Publishing.Hub;

/// <summary>What came of one value.</summary>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record HubStep(HubField Field, HubState State, string? Failure = null);
