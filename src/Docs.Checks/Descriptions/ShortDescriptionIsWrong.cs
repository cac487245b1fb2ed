using Docs.Hub;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Descriptions;

/// <summary>The line below an image's name on Docker Hub.</summary>
internal sealed class ShortDescriptionIsWrong : Rule
{
    public override string Code => "DOC402";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Fragments.Find(FragmentName.ShortDescription) is { } file && !string.IsNullOrWhiteSpace(file.Text) && ShortDescription.FindProblem(file.Text) is { } problem
            ? [Catalogue.ShortDescriptionIsWrong(new(file.Path, 1), problem, image.Name)]
            : [];
}
