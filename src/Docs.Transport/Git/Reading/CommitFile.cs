namespace Docs.Transport.Git.Reading;

/// <summary>
/// A file as it is in one commit, or why it is not available. Commits never change, so this may be cached for ever; only a
/// failure may not (<paramref name="IsFailure"/>).
/// </summary>
/// <param name="Content">Its bytes, at most 1 MiB; null where there is no such file, or where it could not be asked for.</param>
/// <param name="Reason">Why there is no content, as in <c>https://…: there is no …</c>; empty with content.</param>
/// <param name="IsFailure">Whether asking again later may give another answer.</param>
public sealed record CommitFile(ReadOnlyMemory<byte>? Content, string Reason, bool IsFailure)
{
    internal static CommitFile Found(byte[] content) => new(content, "", IsFailure: false);

    internal static CommitFile Missing(string reason) => new(Content: null, reason, IsFailure: false);

    internal static CommitFile Failed(string reason) => new(Content: null, reason, IsFailure: true);
}
