using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Library;

namespace Docs.Sync;

/// <summary>All that a sync knows before it decides.</summary>
/// <param name="Present">The tag data as it is.</param>
/// <param name="Published">The tag data as it is published.</param>
/// <param name="Images">Every image that we document, with the fragments about its variants.</param>
/// <param name="Bases">What came of asking for the bases that <see cref="NeededBases"/> tells.</param>
public sealed record SyncInputs(
    TagData Present, PublishedLibrary Published, IReadOnlyDictionary<ImageName, VariantFragments> Images, BaseAnswers Bases)
{
    /// <summary>The images to bring up to date; null for all.</summary>
    public IReadOnlySet<ImageName>? Asked { get; init; }

    /// <summary>
    /// By path below the source folder, the commit of each logo that is there; null for one that cannot be known.
    /// Null as a whole where the source is not in git: then those of the lock file stay.
    /// </summary>
    public IReadOnlyDictionary<string, CommitId?>? LogoCommits { get; init; }

    /// <summary>The commit of the source folder; null where the lock file's stays.</summary>
    public LockedCommit? Docs { get; init; }

    /// <summary>The library folder, as findings name it.</summary>
    public string LibraryDisplay { get; init; } = "library";
}
