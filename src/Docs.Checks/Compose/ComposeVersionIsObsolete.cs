using Docs.Model.Findings;

namespace Docs.Checks.Compose;

/// <summary><c>version:</c> at the top of a Compose file: Docker Compose warns about it and passes over it.</summary>
internal sealed class ComposeVersionIsObsolete : Rule
{
    public override string Code => "DOC462";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        if (image.Compose?.Entries.FirstOrDefault(e => e.Key == "version") is not { } entry || image.Fragments.Find("compose.yaml") is not { } file)
        {
            return [];
        }

        return [Catalogue.ComposeVersionIsObsolete(entry.At, file.Text.Split('\n')[entry.At.Line - 1], image.Name)];
    }
}
