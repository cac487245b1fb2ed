namespace Docs.Fuzzing.Markdown;

/// <summary>How the formatter failed.</summary>
internal enum PageFault
{
    /// <summary>What GitHub shows of the canonical form is something else.</summary>
    ReadsDifferently,

    /// <summary>The canonical form of the canonical form is another one.</summary>
    ChangesAgain,
}
