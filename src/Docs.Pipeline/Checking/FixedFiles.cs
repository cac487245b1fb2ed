using Docs.Model.Findings;

namespace Docs.Pipeline.Checking;

/// <summary>What a round of <c>--fix</c> did.</summary>
/// <param name="Changed">The files that were changed, as findings name them; a linked file by its own path.</param>
/// <param name="Left">A finding for each linked file that stays as it is although something in it could be fixed.</param>
internal sealed record FixedFiles(IReadOnlyList<string> Changed, IReadOnlyList<Finding> Left);
