using System.Collections.Immutable;

namespace Docs.Model.Facts;

/// <summary>
/// Something that a page depends on in addition to the texts that people wrote for it, and that may be unknown: the one
/// list of such facts, with what happens then.
/// </summary>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="WhenUnknown">What happens to a page that depends on it.</param>
/// <param name="Codes">The findings that say so; none where it is never unknown.</param>
public sealed record PageFact(string Name, UnknownFact WhenUnknown, params ImmutableArray<string> Codes)
{
    /// <summary>Which image a Dockerfile is built from: the lock file has it, or a registry of sources.</summary>
    public static PageFact DockerfileBase { get; } = new("what Dockerfiles are built from", UnknownFact.ReadmeStays, "DOC150");

    /// <summary>The commit that last touched a logo: the lock file has it, else git.</summary>
    public static PageFact LogoCommit { get; } = new("the commits of logos", UnknownFact.ReadmeStays, "DOC112");

    /// <summary>The code names of releases: the manifests of the images <c>debian</c> and <c>ubuntu</c> have them.</summary>
    public static PageFact Suites { get; } = new("the releases of Debian and Ubuntu", UnknownFact.ReadmeStays, "DOC151");

    /// <summary>An image's tags: its manifest has them.</summary>
    public static PageFact Tags { get; } = new("the tags of an image", UnknownFact.ImageIsNotBuilt, "DOC109");

    /// <summary>All that the lock file has, where there is one that cannot be read.</summary>
    public static PageFact LockFile { get; } = new("the lock file", UnknownFact.ImageIsNotBuilt, "DOC110");

    /// <summary>How old the tag data is, which decides whether it may replace what is published.</summary>
    public static PageFact TagDataAge { get; } = new("the age of the tag data", UnknownFact.ReadmeStays, "DOC503");

    /// <summary>The organisation of an architecture on Docker Hub.</summary>
    public static PageFact Namespace { get; } = new("the namespaces of architectures", UnknownFact.IsNeverUnknown);

    /// <summary>The categories that Docker Hub has.</summary>
    public static PageFact Categories { get; } = new("the list of categories", UnknownFact.ReadmeDoesNotDependOnIt, "DOC408");

    public static ImmutableArray<PageFact> All { get; } = [DockerfileBase, LogoCommit, Suites, Tags, LockFile, TagDataAge, Namespace, Categories];
}
