namespace Docs.Model.Placeholders;

/// <summary>
/// The placeholders of a page in the order in which they are filled: a value may hold placeholders that come later,
/// and one that comes earlier stays as it is.
/// </summary>
public enum Placeholder
{
    Tags,
    Arches,
    Content,
    Variant,
    Logo,
    Compose,
    ComposeYaml,
    License,
    Issues,
    GetHelp,
    Maintainer,
    Image,
    Repo,
    GithubRepo,
}
