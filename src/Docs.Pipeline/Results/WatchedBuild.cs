namespace Docs.Pipeline.Results;

/// <summary>A build that a saved file asks for.</summary>
/// <param name="RunAsync">Builds what the file affects. It throws what <see cref="BuildLibrary.RunAsync"/> throws.</param>
public sealed record WatchedBuild(Func<IProgress<StepsDone>?, CancellationToken, Task<BuildLibraryResult>> RunAsync);
