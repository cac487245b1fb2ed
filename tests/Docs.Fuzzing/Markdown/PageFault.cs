namespace Docs.Fuzzing.Markdown;

/// <summary>How the formatter failed, or did on purpose what would be a failure elsewhere.</summary>
internal enum PageFault
{
    /// <summary>The canonical form of the canonical form is another one.</summary>
    ChangesAgain,

    /// <summary>What GitHub shows of the canonical form is something else.</summary>
    ReadsDifferently,

    /// <summary>What GitHub shows is something else, and that is one of <see cref="AcceptedDifference.All"/>.</summary>
    Accepted,
}
