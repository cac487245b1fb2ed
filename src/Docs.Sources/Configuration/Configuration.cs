using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;

namespace Docs.Sources.Configuration;

/// <summary>Where everything is and what is to be built: <c>docs.yml</c>, the command line and the defaults, resolved.</summary>
/// <param name="CurrentFolder">A full path; what messages name files relative to.</param>
/// <param name="File">The full path of the <c>docs.yml</c> in use; null without one.</param>
/// <param name="SourceFolder">A full path; it has a folder for each image.</param>
/// <param name="TemplatesFolder">A full path.</param>
/// <param name="LibraryFolder">A full path; it has a manifest for each image.</param>
/// <param name="LockFile">A full path; null where there is none, and none was asked for.</param>
/// <param name="OutputFolder">A full path; need not exist yet.</param>
/// <param name="Path">Where READMEs are below the output.</param>
/// <param name="Targets">At least one, without repeats; each architecture has a namespace.</param>
/// <param name="Readmes">What of the configuration shows in a README.</param>
public sealed record Configuration(
    string CurrentFolder,
    string? File,
    string SourceFolder,
    string TemplatesFolder,
    string LibraryFolder,
    string? LockFile,
    string OutputFolder,
    PathPattern Path,
    ImmutableArray<Target> Targets,
    ReadmeSettings Readmes)
{
    /// <summary>What the lock file is called where no configuration names another.</summary>
    public const string LockFileName = "docs.lock.json";

    /// <summary>Rules that are switched off.</summary>
    public ImmutableArray<Exemption> Exemptions { get; init; } = [];

    /// <summary>How READMEs are published by git.</summary>
    public GitPublishSettings Git { get; init; } = GitPublishSettings.Default;

    /// <summary>How READMEs are proposed by pull requests.</summary>
    public PullRequestSettings PullRequests { get; init; } = PullRequestSettings.Default;

    /// <summary>The checkout that all this was taken from; null where a <c>docs.yml</c> or the common defaults say it.</summary>
    public PlainCheckout? Plain { get; init; }

    /// <summary>The assumed folders and targets as a message for people; null if <c>docs.yml</c> names them.</summary>
    public string? Assumptions => Plain is null ? null
        : $"no docs.yml here: sources {Shown(SourceFolder)}, templates {Shown(TemplatesFolder)}, tag data {Shown(LibraryFolder)}, "
            + $"{(OutputFolder == SourceFolder && !Path.HasTarget ? "READMEs in place" : "READMEs in " + Shown(OutputFolder))}, {(Targets.Length == 1 ? $"target {Targets[0]}" : $"{Targets.Length} targets")}";

    /// <summary>
    /// Where people find the published READMEs of these targets. Without a remote, or with one whose pages are not known,
    /// it is the repository that links to logos lead to; without a main branch, the branch of these links.
    /// </summary>
    public PublishedLocation Published
    {
        get
        {
            var remotes = TargetRemotes.Find(this, requested: null);
            var links = RepositoryPages.OnGitHub(Readmes.DocsRepository);
            return new(Targets.ToDictionary(t => t, BranchOf), Git.Path);

            PublishedBranch BranchOf(Target target)
            {
                var pages = remotes?.TryFill(target, out var remote, out _) == true ? HostedPages.Find(remote) : null;
                return new(pages ?? links, Git.BranchOf(target, Readmes.NamespaceOf(target))?.Value ?? Readmes.DocsBranch);
            }
        }
    }

    /// <summary>What findings and reports call a file below the output folder.</summary>
    /// <param name="path">Relative to that folder.</param>
    public string DisplayOfOutput(string path) => DisplayPath.Of(System.IO.Path.GetFullPath(path, OutputFolder), CurrentFolder);

    /// <summary>
    /// The top of the repository whose <c>library</c> the library folder is, where the fragments are not in it, as in a
    /// checkout of the official images: its manifests are not ours to change. Null where it is not.
    /// </summary>
    public string? ForeignRepository
    {
        get
        {
            var library = System.IO.Path.TrimEndingDirectorySeparator(LibraryFolder);

            // A file in a linked work tree or a submodule, else a folder.
            return System.IO.Path.GetFileName(library) == "library"
                && System.IO.Path.GetDirectoryName(library) is { } top
                && System.IO.Path.Exists(System.IO.Path.Join(top, ".git"))
                && !RealPath.IsInside(SourceFolder, top) ? top : null;
        }
    }

    /// <summary>How to get what the lock file lacks about an image, as a finding says it.</summary>
    public string SyncAdvice(ImageName image)
    {
        // The facts must be those of the manifests that are built from, which a sync fetches anew otherwise.
        var from = ForeignRepository is { } top ? $" --remote {DisplayPath.Of(top, CurrentFolder)}" : "";
        return Plain is not null && LibraryFolder == Plain.Library ? $"run 'docs sync{from} {image}', which keeps a lock file for this checkout"
            : ForeignRepository is not null ? $"run 'docs sync{from} --library DIR {image}' with a folder that need not exist yet, and build with '--library DIR'"
            : $"run 'docs sync {image}' and commit what it writes";
    }

    private string Shown(string folder) => $"'{Printable.Of(DisplayPath.Of(folder, CurrentFolder))}'";
}
