namespace Docs.Model.Findings;

/// <summary>Facts that a page depends on and that are unknown; see <see cref="Facts.PageFact"/>.</summary>
public static partial class Catalogue
{
    private const string Meanwhile = "Until then, an existing README stays unchanged, and a new one is written";

    public static Finding DockerfileBaseIsUnknown(SourceLocation at, ImageName image, string first, int others) =>
        Warning("DOC150", at, $"the base image of {Quote(first)}{(others == 0 ? "" : $" and of {others} more {(others == 1 ? "Dockerfile" : "Dockerfiles")}")} is unknown, and the README of '{image}' says whether it is 'buildpack-deps'. Run 'docs sync {image}', or build with --live. {Meanwhile} without the paragraph about it", image);

    public static Finding LogoCommitIsUnknown(SourceLocation at, ImageName image, string reason) =>
        Warning("DOC112", at, $"the commit that last changed this logo is unknown: the lock file does not have it, and git did not find it ({reason}). Build in a clone with the whole history, or run 'docs sync {image}' in such a clone and copy its lock file. {Meanwhile} with a link to the branch", image);

    public static Finding LogoHistoryIsUnknown(SourceLocation at, string reason) =>
        Warning("DOC152", at, $"git did not find the commits of some logos ({reason}), so the lock file keeps the commits that it has and gets no new ones. Run 'docs sync' in a clone with the whole history");

    public static Finding TagsAreStandIns(SourceLocation at, ImageName image) =>
        Warning("DOC153", at, $"the README of '{image}' is a draft with a stand-in list of tags, because the library folder has no tag manifest for it. The README is not published until the official images have 'library/{image}'. Then run 'docs sync {image}'", image);

    public static Finding SuitesAreUnknown(SourceLocation at, ImageName image, string distribution) =>
        Warning("DOC151", at, $"the releases of '{distribution}' are unknown, because the library folder has no manifest 'library/{distribution}', and the README of '{image}' says which of its tags name a release. Run 'docs sync', or build with --live. {Meanwhile} without the paragraph about them", image);
}
