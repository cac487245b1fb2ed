using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Hub;

/// <summary>
/// A deprecated image whose one line on Docker Hub looks as if all were well. A <c>deprecated.md</c> with a heading of
/// its own, or about some tags only, is a notice of another kind unless it says the word.
/// </summary>
internal sealed class DeprecationIsNotSaid : Rule
{
    private const string Word = "deprecat";

    public override string Code => "DOC443";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Fragments.Find(FragmentName.Deprecated) is { Text: { Length: > 0 } notice }
        && image.Fragments.Find(FragmentName.ShortDescription) is { } file
        && SaysDeprecated(notice)
        && !file.Text.Contains(Word, StringComparison.OrdinalIgnoreCase)
            ? [Catalogue.DeprecationIsNotSaid(new(file.Path, 1), image.Name)]
            : [];

    private static bool SaysDeprecated(string notice) =>
        notice.Contains(Word, StringComparison.OrdinalIgnoreCase)
        || !(notice.StartsWith("# ", StringComparison.Ordinal) || notice.Split('\n')[0].Contains(" tags", StringComparison.Ordinal));
}
