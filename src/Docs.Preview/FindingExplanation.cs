namespace Docs.Preview;

/// <summary>What the entry of a code in FINDINGS.md says.</summary>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Text">The bad example, the good one and the reason, as Markdown.</param>
public sealed record FindingExplanation(string Title, string Text);
