namespace Docs.Model.Findings;

/// <summary>Facts that a page depends on and that are unknown; see <see cref="Facts.PageFact"/>.</summary>
public static partial class Catalogue
{
    private const string Meanwhile = "until then a README that is there stays as it is, and a new one is written";

    public static Finding DockerfileBaseIsUnknown(SourceLocation at, ImageName image, string first, int others) =>
        Warning("DOC150", at, $"what {Quote(first)}{(others == 0 ? "" : $" and {others} more {(others == 1 ? "Dockerfile" : "Dockerfiles")}")} {(others == 0 ? "is" : "are")} built from is not known, and the README of '{image}' says whether that is 'buildpack-deps'; run 'docs sync {image}', or build with --live; {Meanwhile} without that paragraph", image);

    public static Finding LogoCommitIsUnknown(SourceLocation at, ImageName image, string reason) =>
        Warning("DOC112", at, $"the commit that last touched this logo is not in the lock file, and git could not tell it ({reason}); build in a clone with the whole history, or run 'docs sync {image}' in one and take its lock file; {Meanwhile} with a link to the branch", image);

    public static Finding LogoHistoryIsUnknown(SourceLocation at, string reason) =>
        Warning("DOC152", at, $"git could not tell the commits of some logos ({reason}); the lock file keeps those that it has, and gets no others. Sync in a clone with the whole history");

    public static Finding TagsAreStandIns(SourceLocation at, ImageName image) =>
        Warning("DOC153", at, $"the README of '{image}' is a draft with a stand-in list of tags, because the library folder has no tag manifest for it; it is not published before the official images have 'library/{image}'. Then run 'docs sync {image}'", image);

    public static Finding SuitesAreUnknown(SourceLocation at, ImageName image, string distribution) =>
        Warning("DOC151", at, $"the releases of '{distribution}' are not known, because the library folder has no manifest 'library/{distribution}', and the README of '{image}' says which of its tags name one; run 'docs sync', or build with --live; {Meanwhile} without that paragraph", image);
}
