using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>
/// A placeholder in a text that takes its place later than the placeholder would: <c>%%CONTENT%%</c> in a
/// <c>maintainer.md</c>, say.
/// </summary>
internal sealed class PlaceholderIsNotFilled : FragmentRule
{
    public override string Code => "DOC411";

    protected override IEnumerable<Finding> Check(string name, Fragment fragment, ImageName? image)
    {
        if (!FragmentPlace.IsInReadme(name))
        {
            yield break;
        }

        var own = FragmentPlace.ValueOf(name);
        foreach (var written in WrittenPlaceholder.Read(fragment.Text))
        {
            if (PlaceholderName.Find(written.Name) is { } placeholder && placeholder <= own)
            {
                yield return Catalogue.PlaceholderIsNotFilled(
                    SourceLocation.Of(fragment.Path, fragment.Text, written.Offset), placeholder.Written(), Remedy(placeholder, own), image);
            }
        }
    }

    private static string Remedy(Placeholder placeholder, Placeholder? own) =>
        placeholder == own ? "it stands for the text that this file is a part of: remove it"
        : placeholder <= Placeholder.Content ? "it belongs into template.md"
        : "it belongs into content.md or template.md";
}
