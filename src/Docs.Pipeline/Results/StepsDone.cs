namespace Docs.Pipeline.Results;

/// <summary>How far a use case is.</summary>
/// <param name="Done">How many steps are done: images that are built, or files that are fetched.</param>
/// <param name="All">How many there are.</param>
/// <param name="What">What is being done, as an address that is fetched; empty where the count says everything.</param>
public readonly record struct StepsDone(int Done, int All, string What);
