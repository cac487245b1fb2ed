using Docs.Model;

namespace Docs.Checks.Compose;

/// <summary>Something wrong in a Compose file.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">What is wrong and what was expected, as a sentence without its end.</param>
internal sealed record ComposeProblem(SourceLocation At, string Message);
