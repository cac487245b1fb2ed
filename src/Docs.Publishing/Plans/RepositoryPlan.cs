using System.Collections.Immutable;

namespace Docs.Publishing.Plans;

/// <summary>The plan for one repository.</summary>
/// <param name="Targets">All requested targets, <c>library</c> first; empty while objects are missing.</param>
/// <param name="MissingObjects">What must be loaded before the plan is complete.</param>
internal sealed record RepositoryPlan(ImmutableArray<TargetPlan> Targets, MissingObjects MissingObjects);
