using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Sources.Library;

namespace Docs.Sources.Loading;

/// <summary>The check of <c>--locked</c>: the lock file must have every fact that READMEs need.</summary>
internal static class LockedFacts
{
    /// <summary>Returns the snapshot unchanged if the lock file has every needed fact; otherwise a snapshot with findings and without images.</summary>
    public static SourceSnapshot Demand(SourceSnapshot snapshot, Configuration.Configuration configuration)
    {
        var lockFile = DisplayPath.Of(TagDataFiles.LockFileOf(configuration), configuration.CurrentFolder);
        var shared = new VariantFragments(snapshot.Shared.Templates);
        var findings = snapshot.Images.SelectMany(i => Lacking(i)).ToList();
        return findings.Count == 0 ? snapshot : snapshot with
        {
            Images = [],
            Skipped = [.. snapshot.Skipped.Concat(snapshot.Images.Select(IncompleteImage.Of)).OrderBy(i => i.Name)],
            Findings = [.. snapshot.Findings.Concat(findings).Distinct().Order()],
        };

        IEnumerable<Finding> Lacking(ImageSource image)
        {
            var needed = NeededBases.Of(new(image.Fragments, shared), image.Manifest);
            if (NeededBases.FindLacking(needed, snapshot.Shared.DockerfileBases) is { Count: > 0 } lacking)
            {
                yield return Catalogue.BasesAreNotLocked(new(lockFile), image.Name, lacking.Count, lacking[0].LockKey, configuration.SyncAdvice(image.Name));
            }

            if (image.Logo is { IsAsked: false } logo)
            {
                yield return Catalogue.LogoIsNotLocked(new(lockFile), image.Name, logo.FileName, configuration.SyncAdvice(image.Name));
            }
        }
    }
}
