using Docs.Yaml;


namespace Docs.Checks.Tags;

/// <summary>The images of a Compose file's services.</summary>
internal static class ComposeImages
{
    /// <summary>The values of <c>services.*.image</c>; those that a variable decides are left out.</summary>
    public static IEnumerable<YamlNode> Of(CheckedImage image) =>
        (image.Compose?.Find("services")?.Entries ?? [])
            .Select(s => s.Value.Find("image"))
            .OfType<YamlNode>()
            .Where(n => n.Scalar is { Length: > 0 } name && !name.Contains('$', StringComparison.Ordinal));
}
