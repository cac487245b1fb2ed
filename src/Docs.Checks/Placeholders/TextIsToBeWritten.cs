using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>What <c>docs new</c> left for the author to write.</summary>
internal sealed class TextIsToBeWritten : FragmentRule
{
    public override string Code => "DOC416";

    protected override IEnumerable<Finding> Check(string name, Fragment fragment, ImageName? image) =>
        SourceText.Find(fragment, Unfilled.Marker).Select(at => Catalogue.TextIsToBeWritten(at, image));
}
