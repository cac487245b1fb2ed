using Docs.Model.Findings;
using Docs.Pipeline.Canonical;

namespace Docs.Pipeline.Results;

/// <summary>A text and its canonical form.</summary>
/// <param name="Form">Null, with findings, where it has none.</param>
public sealed record FormatTextResult(CanonicalFile? Form, IReadOnlyList<Finding> Findings);
