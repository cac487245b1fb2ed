using Docs.Model;

namespace Docs.Yaml;

/// <summary>Why a text cannot be read as YAML.</summary>
/// <param name="At">Where.</param>
/// <param name="Reason">What is wrong there, as in <c>nested deeper than 8 levels</c>.</param>
/// <param name="IsBeyondLimit">Whether it is YAML, but more than the limits allow.</param>
public sealed record YamlProblem(SourceLocation At, string Reason, bool IsBeyondLimit = false);
