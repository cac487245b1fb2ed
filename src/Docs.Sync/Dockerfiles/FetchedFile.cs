namespace Docs.Sync.Dockerfiles;

/// <summary>What came of asking for one file of one commit.</summary>
/// <param name="Content">Its bytes; null where there is no such file, and where it could not be had.</param>
/// <param name="Failure">Why it could not be had; null where it was, or where there is no such file.</param>
public sealed record FetchedFile(ReadOnlyMemory<byte>? Content, string? Failure)
{
    /// <summary>There is no such file, or no such commit: nobody will ever have it.</summary>
    public static FetchedFile Missing { get; } = new(null, null);

    public static FetchedFile Failed(string reason) => new(null, reason);
}
