namespace Docs.Transport.Git;

/// <summary>How long other people's repositories are waited for.</summary>
public sealed record GitManners
{
    /// <summary>Until a remote has told what it has.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Until everything that was asked for is there.</summary>
    public TimeSpan TransferTimeout { get; init; } = TimeSpan.FromMinutes(3);
}
