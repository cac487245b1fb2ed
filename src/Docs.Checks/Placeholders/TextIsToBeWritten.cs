using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Checks.Placeholders;

/// <summary>What <c>docs new</c> left for the author to write.</summary>
internal sealed class TextIsToBeWritten : Rule
{
    public override string Code => "DOC416";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Fragments.Files.Values
            .SelectMany(f => SourceText.Find(f, Unfilled.Marker))
            .Select(at => Catalogue.TextIsToBeWritten(at, image.Name));
}
