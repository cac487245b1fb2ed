using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Sources.Configuration;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Pipeline.Checking;

/// <summary>What a git revision has, to be checked as the work tree is.</summary>
internal sealed class RevisionState : IDisposable
{
    private readonly RevisionTree _tree;

    private RevisionState(RevisionTree tree, Configuration configuration)
    {
        _tree = tree;
        Configuration = configuration;
    }

    /// <summary>That of the revision's own <c>docs.yml</c>; where there is none or it is broken, that of the work tree.</summary>
    public Configuration Configuration { get; }

    /// <summary>Writes the revision's files to a temporary folder.</summary>
    /// <param name="now">The configuration of the work tree.</param>
    /// <param name="isNeeded">Which files, by their full paths in the work tree.</param>
    /// <exception cref="UsageException">There is no such revision, or no repository.</exception>
    /// <exception cref="IOException">Its files cannot be had.</exception>
    public static async Task<RevisionState> OpenAsync(
        Configuration now, ConfigurationOverrides overrides, string revision, Func<string, bool> isNeeded, Surroundings surroundings, CancellationToken ct)
    {
        var git = new GitRunner(surroundings.Trace);
        var commit = await RequestedRevision.FindAsync(git, now.SourceFolder, revision, ct).ConfigureAwait(false);
        var tree = await RevisionTree.ExtractAsync(git, commit, path => isNeeded(Path.Join(commit.Top, path)), ct).ConfigureAwait(false);
        return new(tree, FindConfiguration(tree, now, overrides, surroundings));
    }

    /// <summary>Reads the images of this state.</summary>
    /// <param name="pipeline">Of <see cref="Configuration"/>.</param>
    /// <param name="now">The work tree's: the files of the revision are in no repository that could tell the commits of logos.</param>
    /// <param name="isWanted">Which images.</param>
    public static async Task<Preparation> PrepareAsync(ReadmePipeline pipeline, SourceSnapshot now, Func<ImageName, bool> isWanted, CancellationToken ct)
    {
        var preparation = await pipeline.PrepareAsync([], isWanted, ct).ConfigureAwait(false);
        var logos = now.Images.ToDictionary(i => i.Name, i => i.Logo);
        return preparation with
        {
            Snapshot = preparation.Snapshot with
            {
                Images = [.. preparation.Snapshot.Images.Select(i => i.Logo is { IsUnknown: true } && logos.GetValueOrDefault(i.Name) is { } logo ? i with { Logo = logo } : i)],
            },
        };
    }

    /// <summary>The findings of this state that stand in the work tree's files, as the work tree's findings name them.</summary>
    public IEnumerable<Finding> ToWorkTree(IEnumerable<Finding> findings, string currentFolder) => findings.Select(f =>
        f with { At = f.At with { Path = Sources.Files.DisplayPath.Of(_tree.ToWorkTree(Path.GetFullPath(f.At.Path, Configuration.CurrentFolder)), RealPath.Of(currentFolder)) } });

    public void Dispose() => _tree.Dispose();

    private static Configuration FindConfiguration(RevisionTree tree, Configuration now, ConfigurationOverrides overrides, Surroundings surroundings)
    {
        var moved = now with
        {
            CurrentFolder = Of(now.CurrentFolder),
            File = now.File is null ? null : Of(now.File),
            SourceFolder = Of(now.SourceFolder),
            TemplatesFolder = Of(now.TemplatesFolder),
            LibraryFolder = OrHere(now.LibraryFolder),
            LockFile = now.LockFile is null ? null : OrHere(now.LockFile),
            OutputFolder = Of(now.OutputFolder),
        };
        return moved.File is not null && File.Exists(moved.File) && Directory.Exists(moved.CurrentFolder)
            ? ConfigurationLoader.Load(moved.CurrentFolder, Moved(overrides, now, moved), out _, surroundings.CacheFolder) ?? moved
            : moved;

        string Of(string path) => tree.Of(RealPath.Of(path));

        // Tag data need not be in the repository of the fragments.
        string OrHere(string path) => Of(path) is var there && Path.Exists(there) ? there : path;
    }

    /// <summary>What the command line says, said of the revision.</summary>
    private static ConfigurationOverrides Moved(ConfigurationOverrides overrides, Configuration now, Configuration moved) => overrides with
    {
        Source = overrides.Source is null ? null : moved.SourceFolder,
        Templates = overrides.Templates is null ? null : moved.TemplatesFolder,
        Library = overrides.Library is null && moved.LibraryFolder != now.LibraryFolder ? null : moved.LibraryFolder,
        Lock = overrides.Lock is null && moved.LockFile != now.LockFile ? null : moved.LockFile,
        Output = overrides.Output is null ? null : moved.OutputFolder,
    };
}
