namespace Docs.Readmes.Layouts;

/// <summary>The layouts that decide the structure of READMEs and stubs, with the names that each may use.</summary>
internal static class LayoutName
{
    public const string Page = "page";
    public const string Tags = "tags";
    public const string SharedTags = "shared-tags";
    public const string Architectures = "architectures";
    public const string Variants = "variants";
    public const string License = "license";
    public const string Stub = "stub";

    /// <summary>By the layout's name. A render gives a value, perhaps null, to every name.</summary>
    public static IReadOnlyDictionary<string, LayoutShape> Shapes { get; } = new Dictionary<string, LayoutShape>(StringComparer.Ordinal)
    {
        [Page] = LayoutShape.Of("warning", "architecture", "deprecated", "deprecated_has_heading", "template"),
        [Tags] = LayoutShape.Of("unsupported_architecture", "has_shared_tags", "shared_tags")
            .WithList("entries", LayoutShape.Of("tags", "url", "link")),
        [SharedTags] = LayoutShape.Of()
            .WithList("groups", LayoutShape.Of("tags").WithList("entries", LayoutShape.Of("tag", "url", "link"))),
        [Architectures] = LayoutShape.Of().WithList("architectures", LayoutShape.Of("name", "url", "link")),
        [Variants] = LayoutShape.Of("variant").WithList("sections", LayoutShape.Text),
        [License] = LayoutShape.Of("license", "common"),
        [Stub] = LayoutShape.Of("image", "deprecated", "repository", "branch"),
    };
}
