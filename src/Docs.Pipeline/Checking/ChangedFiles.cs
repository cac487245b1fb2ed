using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Library;
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
        var changed = await RunAsync("diff", "--name-only", "--no-renames", "-z", "--merge-base", commit.Id).ConfigureAwait(false);
        var added = await RunAsync("ls-files", "--others", "--exclude-standard", "-z").ConfigureAwait(false);
        return new(configuration, (changed + added).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(p => Path.GetFullPath(p, commit.Top)));

        async Task<string> RunAsync(params string[] arguments)
        {
            var result = await git.RunAsync(commit.Top, arguments, ct).ConfigureAwait(false);
            return result.ExitCode == 0 ? result.Output : throw new UsageException([Catalogue.RevisionIsUnknown(revision, FirstLine(result.Error))]);
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

    private bool Has(string? path) => path is not null && RealPath.StepsOf(path).Any(_paths.Contains);

    /// <summary>Whether a file in a folder was changed, or one that a link in the folder leads to.</summary>
    private bool AnyIn(string folder) =>
        Has(folder)
        || (RealPath.Of(folder) is var real && _paths.Any(p => RealPath.IsInside(p, real)))
        || LinkedInputs.Of(folder).Any(_paths.Contains);

    private static string FirstLine(string error) => error.Trim().Split('\n')[0];
}
