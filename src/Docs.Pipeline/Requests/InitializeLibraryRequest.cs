namespace Docs.Pipeline.Requests;

/// <summary>How to set up the current folder.</summary>
/// <param name="Remote">Where the tag data of a checkout is published.</param>
public sealed record InitializeLibraryRequest(TagDataRemote Remote);
