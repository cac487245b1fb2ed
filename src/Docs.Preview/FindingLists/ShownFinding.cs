using Docs.Model.Findings;

namespace Docs.Preview.FindingLists;

/// <summary>A finding on the page of a README.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="Line">The README's line that shows it, one-based; zero where none does.</param>
internal sealed record ShownFinding(Finding Finding, int Line);
