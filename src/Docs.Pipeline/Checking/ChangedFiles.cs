using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Library;
using Docs.Sources.Loading;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Checking;

/// <summary>What was changed since a git revision: committed, staged, in the work tree, or new there.</summary>
internal sealed class ChangedFiles
{
    private readonly Configuration _configuration;
    private readonly HashSet<string> _paths;

    private ChangedFiles(Configuration configuration, IEnumerable<string> paths)
    {
        _configuration = configuration;
        _paths = new(paths, StringComparer.Ordinal);
    }

    /// <summary>Asks git, in the repository of the source folder; what others did since on the revision's branch does not count.</summary>
    /// <exception cref="UsageException">There is no such revision, or no repository.</exception>
    public static async Task<ChangedFiles> FindAsync(Configuration configuration, string revision, GitRunner git, CancellationToken ct)
    {
        var commit = await RequestedRevision.FindAsync(git, configuration.SourceFolder, revision, ct).ConfigureAwait(false);
        var changed = await RunAsync("diff", "--name-only", "--no-renames", "-z", "--merge-base", commit.Id.ToString()).ConfigureAwait(false);
        var added = await RunAsync("ls-files", "--others", "--exclude-standard", "-z").ConfigureAwait(false);
        return new(configuration, (changed + added).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(p => Path.GetFullPath(p, commit.Top)));

        async Task<string> RunAsync(params string[] arguments)
        {
            var result = await git.RunAsync(commit.Top, arguments, ct).ConfigureAwait(false);
            return result.ExitCode == 0 ? result.Output : throw new UsageException([Catalogue.RevisionIsUnknown(revision, FirstLine(result.Error))]);
        }
    }

    /// <summary>
    /// Asks git what of a work tree is not in its last commit: changed, removed, added or never added, files that git
    /// ignores too, because a build does not ignore them.
    /// </summary>
    /// <param name="top">The top folder of the work tree: a full path.</param>
    /// <exception cref="IOException">git does not answer.</exception>
    public static async Task<ChangedFiles> FindUncommittedAsync(Configuration configuration, string top, GitRunner git, CancellationToken ct)
    {
        var changed = RunAsync("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=none");
        string[] inputs = [.. new[] { configuration.SourceFolder, configuration.TemplatesFolder, configuration.File }.OfType<string>().Select(RealPath.Of).Where(p => RealPath.IsInside(p, top))];
        var ignored = inputs.Length == 0 ? "" : await RunAsync(["ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", .. inputs]).ConfigureAwait(false);

        // <state of the index><state of the work tree> <path> NUL
        var paths = (await changed.ConfigureAwait(false)).Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Length > 3).Select(l => l[3..].TrimEnd('/'));
        return new(configuration, paths.Concat(ignored.Split('\0', StringSplitOptions.RemoveEmptyEntries)).Select(p => Path.GetFullPath(p, top)));

        async Task<string> RunAsync(params string[] arguments)
        {
            var result = await git.RunAsync(top, arguments, ct).ConfigureAwait(false);
            return result.ExitCode == 0 ? result.Output : throw new IOException($"git {arguments[0]}: {FirstLine(result.Error)}");
        }
    }

    /// <summary>Whether something that all READMEs are made from was changed, so that every image counts as changed.</summary>
    public bool ConcernAll() =>
        AnyIn(_configuration.TemplatesFolder)
        || Has(_configuration.File)
        || Has(_configuration.LockFile)
        || Has(Path.Join(_configuration.SourceFolder, FragmentName.Metadata))
        || ManifestLibrary.OfSuites.Any(m => Has(Path.Join(_configuration.LibraryFolder, m)));

    /// <summary>Whether something that an image's READMEs are made from was changed, wherever it is, or the READMEs themselves.</summary>
    public bool Concern(ImageName image) =>
        AnyIn(Path.Join(_configuration.SourceFolder, image.Value))
        || Has(Path.Join(_configuration.LibraryFolder, image.Value))
        || _configuration.Targets.Any(t => HasReadme(image, t));

    /// <summary>Whether the README in the output was changed.</summary>
    public bool HasReadme(ImageName image, Target target) =>
        Has(Path.Join(_configuration.OutputFolder, _configuration.Path.PathOf(image, target)));

    /// <summary>A changed file that every README is made from; null for none. Tag data is none: it has a trailer of its own.</summary>
    public string? FindSharedSource() =>
        Has(_configuration.File) ? _configuration.File : FindIn(_configuration.TemplatesFolder, FragmentNames.IsTemplate);

    /// <summary>A changed file that READMEs of any image are made from, tag data included; null for none.</summary>
    /// <param name="images">Those that are there.</param>
    public string? FindInput(IReadOnlySet<ImageName> images) =>
        FindSharedSource()
        ?? (Has(_configuration.LockFile) ? _configuration.LockFile : null)
        ?? FindIn(_configuration.LibraryFolder, static _ => true)
        ?? images.Order().Select(FindSource).FirstOrDefault(p => p is not null)
        ?? FindRemoved(images).Values.FirstOrDefault();

    /// <summary>A changed file that an image's READMEs are made from, tag data left out; null for none.</summary>
    public string? FindSource(ImageName image) => FindIn(Path.Join(_configuration.SourceFolder, image.Value), FragmentNames.IsInput);

    /// <summary>The images of which the content was removed, each with that file.</summary>
    /// <param name="images">Those that are there.</param>
    public IReadOnlyDictionary<ImageName, string> FindRemoved(IReadOnlySet<ImageName> images)
    {
        var source = RealPath.Of(_configuration.SourceFolder);
        var removed = new SortedDictionary<ImageName, string>();
        foreach (var path in _paths.Where(p => Path.GetFileName(p) == FragmentName.Content && !Path.Exists(p)))
        {
            var folder = Path.GetDirectoryName(path)!;
            if (Path.GetDirectoryName(folder) == source && ImageName.TryParse(Path.GetFileName(folder), out var image) && !images.Contains(image))
            {
                removed[image] = path;
            }
        }

        return removed;
    }

    private string? FindIn(string folder, Func<string, bool> isInput)
    {
        var real = RealPath.Of(folder);
        var inside = _paths.Where(p => Path.GetDirectoryName(p) == real && isInput(Path.GetFileName(p)));

        // The folder itself, a folder above it that is new as a whole, or where links in it lead to.
        return inside.Concat(RealPath.StepsOf(folder).Where(_paths.Contains)).Concat(LinkedInputs.Of(folder).Where(_paths.Contains)).Min(StringComparer.Ordinal)
            ?? _paths.Where(p => RealPath.IsInside(real, p)).Min(StringComparer.Ordinal);
    }

    private bool Has(string? path) => path is not null && RealPath.StepsOf(path).Any(_paths.Contains);

    /// <summary>Whether a file in a folder was changed, or one that a link in the folder leads to.</summary>
    private bool AnyIn(string folder) =>
        Has(folder)
        || (RealPath.Of(folder) is var real && _paths.Any(p => RealPath.IsInside(p, real)))
        || LinkedInputs.Of(folder).Any(_paths.Contains);

    private static string FirstLine(string error) => error.Trim().Split('\n')[0];
}
