using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>
/// A placeholder in a text that takes its place later than the placeholder would: <c>%%CONTENT%%</c> in a
/// <c>maintainer.md</c>, say.
/// </summary>
internal sealed class PlaceholderIsNotFilled : ReadmeRule
{
    private static readonly string[] Names = [.. PlaceholderName.All, PlaceholderName.DebSuites];

    public override string Code => "DOC411";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        const string Fence = PlaceholderName.Fence;
        var text = readme.Text;
        for (var at = text.IndexOf(Fence, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Fence, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + Fence.Length);
            foreach (var name in Names)
            {
                if (rest.StartsWith(name, StringComparison.Ordinal) && rest[name.Length..].StartsWith(Fence, StringComparison.Ordinal))
                {
                    yield return Catalogue.PlaceholderIsNotFilled(readme.Locate(at), Fence + name + Fence, image.Name);
                    break;
                }
            }
        }
    }
}
