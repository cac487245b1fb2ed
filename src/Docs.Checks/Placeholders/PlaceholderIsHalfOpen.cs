using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>A <see cref="HalfOpenPlaceholder"/> in a fragment or a template.</summary>
internal sealed class PlaceholderIsHalfOpen : FragmentRule
{
    public override string Code => "DOC417";

    protected override IEnumerable<Finding> Check(string name, Fragment fragment, ImageName? image) =>
        FragmentPlace.IsInReadme(name)
            ? HalfOpenPlaceholder.Read(fragment.Text).Select(f => Catalogue.PlaceholderIsHalfOpen(
                SourceLocation.Of(fragment.Path, fragment.Text, f.Start), fragment.Text[f.Start..f.End], PlaceholderName.Write(f.Name), f.IsCertain, image))
            : [];
}
