using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>A heading that is more than one level below the one before.</summary>
internal sealed class HeadingLevelIsSkipped : ReadmeRule
{
    public override string Code => "DOC436";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        var previous = 0;
        foreach (var heading in readme.Markdown.Headings)
        {
            if (previous > 0 && heading.Level > previous + 1)
            {
                yield return Catalogue.HeadingLevelIsSkipped(readme.Locate(heading.Offset), heading.Level, previous, image.Name);
            }

            previous = heading.Level;
        }
    }
}
