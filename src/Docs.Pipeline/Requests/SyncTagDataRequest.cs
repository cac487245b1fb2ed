using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>Which tag data to bring up to date.</summary>
/// <param name="Overrides">Where everything is.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="Remote">Where the tag data is published.</param>
/// <param name="IsDryRun">Whether nothing is written.</param>
public sealed record SyncTagDataRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images, TagDataRemote Remote, bool IsDryRun);
