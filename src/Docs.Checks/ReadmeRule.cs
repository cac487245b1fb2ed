using Docs.Model.Findings;

namespace Docs.Checks;

/// <summary>A rule that looks at each README on its own, as a reader would.</summary>
public abstract class ReadmeRule : Rule
{
    public override IEnumerable<Finding> Check(CheckedImage image) => image.Readmes.SelectMany(r => Check(r, image));

    /// <summary>What is wrong with one README.</summary>
    protected abstract IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image);
}
