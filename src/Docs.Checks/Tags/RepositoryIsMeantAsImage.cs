using Docs.Model.Findings;
using Docs.Model.Placeholders;

namespace Docs.Checks.Tags;

/// <summary>
/// <c>%%REPO%%</c> where a reader needs the image: an architecture's README, as that of <c>i386/python</c>, then names
/// the image of another one. Names of containers and volumes such as <c>some-%%REPO%%</c> are right.
/// </summary>
internal sealed class RepositoryIsMeantAsImage : ReadmeRule
{
    public override string Code => "DOC424";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        // In the README of an architecture only '%%REPO%%' still has no namespace, or a name written out.
        var name = image.Name.Value;
        return readme.CommandMentions.Where(m => m.Image.Repository == name).Select(m => m.Offset)
            .Concat(readme.Markdown.CodeSpans.Where(s => s.Text.StartsWith(name + ":", StringComparison.Ordinal)).Select(s => s.Offset))
            .Select(readme.Locate)
            .Where(at => image.FindSource(at.Path) is { } source && at.OffsetIn(source.Text) is var offset and >= 0 && source.Text.AsSpan(offset).StartsWith(Placeholder.Repo.Written()))
            .Select(at => Catalogue.RepositoryIsMeantAsImage(at, image.Name));
    }
}
