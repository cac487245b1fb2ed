namespace Docs.Preview.Highlighting;

/// <summary>A piece of code that has a colour.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its index in the code.</param>
/// <param name="Length">Characters, at least one; tokens neither overlap nor nest.</param>
internal readonly record struct CodeToken(CodeTokenKind Kind, int Start, int Length);
