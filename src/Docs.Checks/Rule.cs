using Docs.Model.Findings;

namespace Docs.Checks;

/// <summary>
/// One thing that is checked. A rule looks at an image's sources or at the READMEs they make, and reports what it finds
/// at the source that an author edits. Rules are pure and safe for several threads.
/// </summary>
public abstract class Rule
{
    /// <summary>The code of every finding that it makes.</summary>
    public abstract string Code { get; }

    /// <summary>What is wrong with an image; the same finding may be made more than once.</summary>
    public abstract IEnumerable<Finding> Check(CheckedImage image);
}
