using System.Collections.Immutable;

namespace Docs.Publishing.Plans;

/// <summary>What is to happen to one repository.</summary>
/// <param name="Targets">All that were asked for, <c>library</c> first; none while something is missing.</param>
/// <param name="MissingObjects">What has to be found out before it is a plan.</param>
internal sealed record RepositoryPlan(ImmutableArray<TargetPlan> Targets, MissingObjects MissingObjects);
