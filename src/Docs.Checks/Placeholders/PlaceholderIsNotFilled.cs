using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>
/// A placeholder in a text that takes its place later than the placeholder would: <c>%%CONTENT%%</c> in a
/// <c>maintainer.md</c>, say.
/// </summary>
internal sealed class PlaceholderIsNotFilled : FragmentRule
{
    private static readonly int Content = PlaceholderName.All.IndexOf("CONTENT");

    public override string Code => "DOC411";

    protected override IEnumerable<Finding> Check(string name, Fragment fragment, ImageName? image)
    {
        if (!FragmentPlace.IsInReadme(name))
        {
            yield break;
        }

        var own = FragmentPlace.ValueOf(name);
        foreach (var (at, placeholder) in WrittenPlaceholder.Read(fragment.Text))
        {
            if (PlaceholderName.All.IndexOf(placeholder) is var index and >= 0 && index <= own)
            {
                yield return Catalogue.PlaceholderIsNotFilled(
                    SourceLocation.Of(fragment.Path, fragment.Text, at), $"%%{placeholder}%%", Remedy(index, own), image);
            }
        }
    }

    private static string Remedy(int index, int own) =>
        index == own ? "it stands for the text that this file is a part of: remove it"
        : index <= Content ? "it belongs into template.md"
        : "it belongs into content.md or template.md";
}
