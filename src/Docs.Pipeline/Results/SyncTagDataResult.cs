using Docs.Model.Findings;
using Docs.Sync;

namespace Docs.Pipeline.Results;

/// <summary>What a sync did, or with <see cref="Requests.SyncTagDataRequest.IsDryRun"/> would do.</summary>
/// <param name="Plan">Null, with findings, where the tag data of the library folder has errors: nothing was done.</param>
/// <param name="Findings">Those of the plan and of reading the tag data, sorted by place.</param>
/// <param name="IsDryRun">Whether nothing was to be written.</param>
/// <param name="IsWritten">Whether any file was touched.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record SyncTagDataResult(SyncPlan? Plan, IReadOnlyList<Finding> Findings, bool IsDryRun, bool IsWritten, TimeSpan Elapsed);
