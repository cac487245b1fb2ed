using System.Collections.Immutable;
using Docs.Hub.Plans;
using Docs.Model.Findings;

namespace Docs.Publishing.Hub;

/// <summary>What came of one repository.</summary>
/// <param name="Source">What the sources have for it.</param>
public sealed record HubOutcome(HubSource Source)
{
    /// <summary>What was to be changed; null where Docker Hub's state is not known.</summary>
    public HubPlan? Plan { get; init; }

    /// <summary>One for each change of the plan.</summary>
    public ImmutableArray<HubStep> Steps { get; init; } = [];

    /// <summary>Why something of it was not sent, and warnings.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Why it could not be read; null where it could.</summary>
    public string? Failure { get; init; }

    /// <summary>The worst of its parts.</summary>
    public HubState State =>
        Failure is not null ? HubState.Failed
        : Steps.Select(s => s.State).Append(Findings.Any(f => f.Severity == Severity.Error) ? HubState.Stopped : HubState.Unchanged).Max();

    /// <summary>Every failure.</summary>
    public IEnumerable<string> Failures => Steps.Select(s => s.Failure).Prepend(Failure).OfType<string>();
}
