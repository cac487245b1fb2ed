namespace Docs.Model.Findings;

/// <summary>DOC14x: tag data, as it is brought up to date. Whatever is wrong, an image keeps what it has.</summary>
public static partial class Catalogue
{
    public static Finding PublishedManifestIsMissing(SourceLocation at, ImageName image) =>
        Warning("DOC140", at, $"'{image}' has no published tag manifest; its tag data stays as it is. Remove the image's folder if it is no official image any more", image);

    public static Finding PublishedManifestIsWrong(SourceLocation at, ImageName image, string error, int more) =>
        Error("DOC141", at, $"the published tag manifest of '{image}' cannot be used, and its tag data stays as it is: {error}{(more > 0 ? $" (and {more} more)" : "")}", image);

    public static Finding BaseIsUnknown(SourceLocation at, ImageName image, string dockerfile, string reason) =>
        Error("DOC142", at, $"'{image}' keeps its earlier tag data, because what {Quote(dockerfile)} is built from cannot be found out now ({reason}); run 'docs sync {image}' again", image);

    public static Finding BasesAreNotAskedFor(SourceLocation at, ImageName image, int count) =>
        Warning("DOC143", at, $"what {count} {(count == 1 ? "Dockerfile" : "Dockerfiles")} of '{image}' are built from is not known, and nobody was asked; the README may lack a paragraph until 'docs sync {image}' runs with a network", image);

    public static Finding FileIsNotTagData(SourceLocation at) =>
        Warning("DOC144", at, "not changed: this file is neither a tag manifest nor the lock file; keep it outside the library folder");

    public static Finding SyncIsUnfinished(SourceLocation at) =>
        Warning("DOC145", at, "a sync was interrupted or is still running. Files that it has not written yet are read from this journal; run 'docs sync' to finish it");

    public static Finding JournalIsWrong(SourceLocation at, string reason) =>
        Error("DOC146", at, $"not the journal of an interrupted sync: {reason}; remove this file, restore the library folder and the lock file from version control, and run 'docs sync'");

    /// <param name="remedy">What to run, with the image's name behind it.</param>
    public static Finding BasesAreNotLocked(SourceLocation at, ImageName image, int count, string first, string remedy) =>
        Error("DOC147", at, $"nothing is built, because the lock file does not tell what {(count == 1 ? "a Dockerfile" : $"{count} Dockerfiles")} of '{image}' {(count == 1 ? "is" : "are")} built from ({Quote(first)}{(count == 1 ? "" : " the first")}); {remedy}", image);

    /// <param name="remedy">What to run, with the image's name behind it.</param>
    public static Finding LogoIsNotLocked(SourceLocation at, ImageName image, string fileName, string remedy) =>
        Error("DOC148", at, $"nothing is built, because the lock file does not tell the commit of '{image}/{fileName}'; {remedy}", image);

    public static Finding LogosAreOfAnotherRepository(SourceLocation at, CommitId commit) =>
        Warning("DOC149", at, $"logo commits stay as they are: they are from the commit '{commit}', which this repository's history does not have; remove 'docs' from the lock file to take them from this repository");
}
