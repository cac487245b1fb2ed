using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;

namespace Docs.Readmes.Sections;

/// <summary>The list of an image's architectures: <c>%%ARCHES%%</c>, the same for every target.</summary>
internal static class ArchitectureSection
{
    public static byte[] Render(ImageSource image, ReadmeSettings settings, LayoutSet layouts) =>
        layouts.Render(LayoutName.Architectures, new()
        {
            ["architectures"] = image.Manifest.Architectures
                .Select(a => new LinkModel(
                    "name",
                    new CodeList([a.Name]),
                    settings.NamespaceOf(a) is { } name ? new PlainText($"https://hub.docker.com/r/{name}/{image.Name}/") : null))
                .ToArray(),
        });
}
