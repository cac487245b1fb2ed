namespace Docs.Model.Findings;

/// <summary>A text in a file that another one should take the place of; it starts where its finding is.</summary>
/// <param name="Old">What is there; where it is not, nothing is replaced. Never empty.</param>
/// <param name="New">What should be; may be empty.</param>
public sealed record Replacement(string Old, string New);
