using Docs.Model.Findings;
using Docs.Model.Placeholders;

namespace Docs.Checks.Placeholders;

/// <summary>
/// A <c>github-repo</c> that is no plain address: every link that is made of <c>%%GITHUB-REPO%%</c> would be broken. One
/// with a placeholder has another finding: nothing is filled there.
/// </summary>
internal sealed class RepositoryIsWrong : Rule
{
    public override string Code => "DOC418";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Repository is { Problem: { } problem } repository && !repository.Text.Contains(PlaceholderName.Fence, StringComparison.Ordinal)
            ? [Catalogue.RepositoryIsWrong(new(repository.Path, 1, 1), problem, repository.Text, repository.Expected, image.Name)]
            : [];
}
