using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Checking;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline.Publishing;

/// <summary>The commit that the sources are checked out from, and what in them differs from it.</summary>
/// <param name="IsInRepository">Whether the source folder is in a git repository.</param>
/// <param name="Commit">That is checked out there; null without one.</param>
/// <param name="Shared">Why no README may be published.</param>
/// <param name="Uncommitted">Files that are not committed, by the image whose READMEs are made from them.</param>
/// <param name="Removed">The same for images whose removal is not committed.</param>
internal sealed record CheckedOutSources(
    bool IsInRepository,
    CommitId? Commit,
    ImmutableArray<Finding> Shared,
    ImmutableDictionary<ImageName, SourceLocation> Uncommitted,
    ImmutableDictionary<ImageName, SourceLocation> Removed)
{
    public bool IsChanged => !Shared.IsEmpty || !Uncommitted.IsEmpty || !Removed.IsEmpty;

    /// <summary>What stops READMEs because of sources that are not committed, but for <see cref="Uncommitted"/>.</summary>
    public IEnumerable<Finding> Findings => Shared.Concat(Removed.Select(r => Catalogue.SourcesAreNotCommitted(r.Value, r.Key, isRemoval: true)));

    /// <summary>What the commits that are made from the sources say of them; null where there is nothing to name.</summary>
    /// <param name="allowsDirty">Whether what is not committed is published too.</param>
    public SourcesTrailer? TrailerOf(bool allowsDirty) => Commit is not { } commit ? null : new(commit, allowsDirty && IsChanged);

    /// <summary>Asks git, in each repository that has some of the sources.</summary>
    /// <param name="images">All that there are.</param>
    /// <exception cref="IOException">There is no git program.</exception>
    public static async Task<CheckedOutSources> FindAsync(
        Configuration configuration, IReadOnlySet<ImageName> images, GitRunner git, CancellationToken ct)
    {
        var tops = new List<string>();
        var commit = default(CommitId?);
        var shared = ImmutableArray.CreateBuilder<Finding>();
        var (uncommitted, removed) = (ImmutableDictionary.CreateBuilder<ImageName, SourceLocation>(), ImmutableDictionary.CreateBuilder<ImageName, SourceLocation>());
        string[] folders = [configuration.SourceFolder, configuration.TemplatesFolder, .. configuration.File is { } file ? [Path.GetDirectoryName(file)!] : (string[])[]];
        foreach (var folder in folders.Where(f => !tops.Exists(t => RealPath.IsInside(RealPath.Of(f), t))))
        {
            var (tree, refusal) = await WorkTree.FindAsync(git, folder, ct).ConfigureAwait(false);
            if (tree is null)
            {
                // The others would most likely be refused for the same reason.
                if (refusal is not null && shared.Count == 0)
                {
                    shared.Add(Catalogue.SourcesAreUnknown(At(folder), refusal));
                }

                continue;
            }

            var isOfSources = tops.Count == 0 && folder == configuration.SourceFolder;
            commit = isOfSources ? tree.Commit : commit;
            tops.Add(tree.Top);
            await AddAsync(tree.Top).ConfigureAwait(false);
        }

        var isInRepository = shared.Count > 0 || tops.Exists(t => RealPath.IsInside(RealPath.Of(configuration.SourceFolder), t));
        return new(isInRepository, commit, [.. shared.Distinct()], uncommitted.ToImmutable(), removed.ToImmutable());

        async Task AddAsync(string top)
        {
            ChangedFiles changed;
            try
            {
                changed = await ChangedFiles.FindUncommittedAsync(configuration, top, git, ct).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                shared.Add(Catalogue.SourcesAreUnknown(At(top), e.Message));
                return;
            }

            if (changed.FindSharedSource() is { } path)
            {
                shared.Add(Catalogue.SourcesAreNotCommitted(At(path), image: null));
            }

            foreach (var image in images)
            {
                if (changed.FindSource(image) is { } own)
                {
                    uncommitted[image] = At(own);
                }
            }

            foreach (var (image, own) in changed.FindRemoved(images))
            {
                removed[image] = At(own);
            }
        }

        SourceLocation At(string path) => new(DisplayPath.Of(path, RealPath.Of(configuration.CurrentFolder)));
    }
}
