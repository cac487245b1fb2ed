using Docs.Model.Findings;

namespace Docs.Checks;

/// <summary>A rule that looks at a README on its own, as a reader would; of READMEs that differ in names and tags only, at one.</summary>
public abstract class ReadmeRule : Rule
{
    public override IEnumerable<Finding> Check(CheckedImage image) => image.Groups.SelectMany(g => Check(g.First, image));

    /// <summary>What is wrong with one README.</summary>
    protected abstract IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image);
}
