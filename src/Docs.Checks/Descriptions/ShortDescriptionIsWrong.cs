using System.Globalization;
using System.Text;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Descriptions;

/// <summary>The line below an image's name on Docker Hub.</summary>
internal sealed class ShortDescriptionIsWrong : Rule
{
    private const int MaxLength = 100;

    public override string Code => "DOC402";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Fragments.Find(FragmentName.ShortDescription) is { } file && !string.IsNullOrWhiteSpace(file.Text) && Problem(file.Text) is { } problem
            ? [Catalogue.ShortDescriptionIsWrong(new(file.Path, 1), problem, image.Name)]
            : [];

    private static string? Problem(string text)
    {
        var characters = text.EnumerateRunes().Count();
        var bytes = Encoding.UTF8.GetByteCount(text);
        return text.Contains('\n', StringComparison.Ordinal) ? "has more than one line"
            : characters > MaxLength ? string.Create(CultureInfo.InvariantCulture, $"has {characters} characters")
            : bytes > MaxLength ? string.Create(CultureInfo.InvariantCulture, $"has {bytes} bytes as UTF-8")
            : null;
    }
}
