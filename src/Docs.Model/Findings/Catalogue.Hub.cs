namespace Docs.Model.Findings;

/// <summary>DOC54x: why something is not published to Docker Hub. Other values and repositories are published.</summary>
public static partial class Catalogue
{
    /// <param name="image">The official image; null for any other repository.</param>
    public static Finding HubRepositoryIsMissing(SourceLocation at, string repository, ImageName? image) =>
        Error("DOC541", at, $"nothing is published to {Quote(repository)}: Docker Hub has no such repository, or this user may not see it. Create it on Docker Hub, or correct its name. Other repositories are published", image);

    public static Finding HubCategoryIsUnknown(SourceLocation at, string name, string? nearest, ImageName? image) =>
        Error("DOC542", at, $"the categories are not published, because Docker Hub has no category {Quote(name)}{DidYouMean(nearest)}{(nearest is null ? ". Choose" : " Choose")} one of its list. The texts are published", image);

    public static Finding HubLogoIsWrong(SourceLocation at, string problem, ImageName? image) =>
        Error("DOC544", at, $"the logo is not published, because it {problem}. Docker Hub's logo stays. The texts are published", image);

    public static Finding LinkStaysRelative(SourceLocation at, string url) =>
        Error("DOC543", at, $"the relative link {Quote(url)} leads nowhere on Docker Hub, and its whole address is not known. Write the whole address, or name the web address of the README's folder with --base-url");
}
