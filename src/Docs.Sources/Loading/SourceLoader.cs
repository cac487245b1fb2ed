using System.Collections.Concurrent;
using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Sources.Library;
using Docs.Sources.Metadata;
using Docs.Transport.Git.Processes;

namespace Docs.Sources.Loading;

/// <summary>Reads everything that a build needs into one <see cref="SourceSnapshot"/>.</summary>
public sealed class SourceLoader
{
    private readonly Configuration.Configuration _configuration;
    private readonly Folder _source;
    private readonly Action<string> _trace;

    /// <param name="configuration">Where everything is.</param>
    /// <param name="trace">Called with each file before it is read, and each command before it runs.</param>
    public SourceLoader(Configuration.Configuration configuration, Action<string> trace)
    {
        _configuration = configuration;
        _trace = trace;
        _source = Open(configuration.SourceFolder);
    }

    /// <summary>Whether the files of an image that are in no README, but on Docker Hub, are read too.</summary>
    public bool WithDescriptions { get; init; }

    /// <summary>A full path, where answers of git are kept; null for nowhere.</summary>
    public string? CacheFolder { get; init; }

    // Applied to the library folder and the lock file while they are read.
    private TagDataEdit Live { get; init; } = TagDataEdit.None;

    private bool IsLocked { get; init; }

    /// <summary>The same with tag data that is not written anywhere.</summary>
    public SourceLoader WithTagData(TagDataEdit live) => new(_configuration, _trace) { WithDescriptions = WithDescriptions, CacheFolder = CacheFolder, IsLocked = IsLocked, Live = live };

    /// <summary>The same, but that nothing is asked of git, and where the lock file lacks a fact no image is loaded.</summary>
    public SourceLoader WithCompleteLock() => new(_configuration, _trace) { WithDescriptions = WithDescriptions, CacheFolder = CacheFolder, IsLocked = true, Live = Live };

    /// <summary>The shared fragments and layouts; the required ones may be missing, with a finding.</summary>
    public FragmentSet LoadTemplates(ICollection<Finding> findings)
    {
        var folder = Open(_configuration.TemplatesFolder);
        var entries = folder.Entries().Where(e => !e.IsFolder).ToList();
        var templates = folder.Load(entries.Where(e => FragmentNames.IsTemplate(e.Name)), image: null, findings);
        foreach (var former in entries.Where(e => FragmentNames.IsFormerLayout(e.Name)))
        {
            findings.Add(Catalogue.LayoutIsFormer(folder.LocationOf(former.Name), Path.ChangeExtension(former.Name, LayoutFile.Extension)));
        }

        foreach (var name in FragmentNames.RequiredTemplates.Where(n => templates.Find(n) is null))
        {
            findings.Add(Catalogue.TemplateIsMissing(templates.LocationOf(name), name));
        }

        return templates;
    }

    /// <summary>The images of the source folder, sorted: its folders that have a <c>content.md</c> and an image's name.</summary>
    public ImmutableArray<ImageName> ListImages(ICollection<Finding> findings)
    {
        var images = new List<ImageName>();
        var byLowerCase = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _source.Entries().Where(e => e.IsFolder).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (!HasContent(entry.Name))
            {
                continue;
            }

            if (!byLowerCase.TryAdd(entry.Name, entry.Name))
            {
                findings.Add(Catalogue.NamesDifferInCase(_source.LocationOf(entry.Name), entry.Name, byLowerCase[entry.Name]));
            }

            if (!ImageName.TryParse(entry.Name, out var image))
            {
                findings.Add(Catalogue.ImageNameIsInvalid(_source.LocationOf(entry.Name), entry.Name));
            }
            else
            {
                images.Add(image);
            }
        }

        return [.. images];
    }

    /// <summary>Reads images and all that they share.</summary>
    /// <param name="images">Some of <see cref="ListImages"/>.</param>
    /// <param name="templates">What <see cref="LoadTemplates"/> read.</param>
    /// <param name="findings">Those made so far; they become part of the snapshot.</param>
    /// <returns>The snapshot, without any image where the lock file cannot be read: no README could be right then.</returns>
    public Task<SourceSnapshot> LoadAsync(
        ImmutableArray<ImageName> images, FragmentSet templates, ICollection<Finding> findings, CancellationToken ct)
    {
        var snapshot = LoadAtOneTime(images, templates, findings, ct);
        if (IsLocked)
        {
            return Task.FromResult(LockedFacts.Demand(snapshot, _configuration));
        }

        var lacking = snapshot.Images.Where(i => i.Logo is { IsAsked: false }).ToList();
        return lacking.Count == 0 ? Task.FromResult(snapshot) : WithLogoCommitsAsync(snapshot, lacking, ct);
    }

    /// <summary>Loads again if a sync wrote files in the meantime, because a mix of two states would be wrong.</summary>
    private SourceSnapshot LoadAtOneTime(
        ImmutableArray<ImageName> images, FragmentSet templates, ICollection<Finding> findings, CancellationToken ct)
    {
        for (var time = TagDataTime.Of(_configuration); ;)
        {
            var snapshot = Load(images, templates, findings, ct);
            var now = TagDataTime.Of(_configuration);
            if (now == time)
            {
                return snapshot;
            }

            time = now;
        }
    }

    private SourceSnapshot Load(
        ImmutableArray<ImageName> images, FragmentSet templates, ICollection<Finding> findings, CancellationToken ct)
    {
        var collected = new ConcurrentBag<Finding>(findings);
        var found = new List<Finding>();
        var edit = LoadEdit(found);
        var lockFile = edit is null ? null
            : _configuration.LockFile is null && edit.Lock is null ? LockFile.Empty
            : LockFile.Load(LockFilePath, DisplayPath.Of(LockFilePath, _configuration.CurrentFolder), edit, found);
        var library = OpenLibrary(edit);
        var shared = new SharedSource(
            templates,
            library.LoadDebianSuites(found),
            library.LoadUbuntuSuites(found),
            lockFile?.DockerfileBases ?? LockFile.Empty.DockerfileBases,
            _configuration.Readmes);
        var loader = new ImageLoader(_source, templates, library, lockFile ?? LockFile.Empty, WithDescriptions);
        var loaded = new LoadedImage[images.Length];
        if (images.Length == 1)
        {
            LoadOne(0);
        }
        else
        {
            Parallel.For(0, images.Length, new ParallelOptions { CancellationToken = ct }, LoadOne);
        }

        found.ForEach(collected.Add);
        return new(
            lockFile is null ? [] : [.. loaded.Select(l => l.Source).OfType<ImageSource>()],
            [.. loaded.Select(l => l.Incomplete ?? (lockFile is null ? IncompleteImage.Of(l.Source!) : null)).OfType<IncompleteImage>()],
            shared,
            [.. collected.Distinct().Order()])
        {
            TagData = lockFile?.OfficialImages is { } commit ? TagDataTrailer.Create(commit.Commit, commit.Date) : null,
        };

        void LoadOne(int i)
        {
            var own = new List<Finding>();
            loaded[i] = loader.Load(images[i], own);
            own.ForEach(collected.Add);
        }
    }

    /// <summary>The fragments about variants of each image, with the shared ones below them.</summary>
    public IReadOnlyDictionary<ImageName, VariantFragments> LoadVariants(ImmutableArray<ImageName> images, ICollection<Finding> findings)
    {
        var shared = new VariantFragments(LoadTemplates(findings));
        return images.ToDictionary(i => i, i => new VariantFragments(LoadVariants(_source.Enter(i.Value), i, findings), shared));
    }

    /// <summary>Asks git which commit last touched each image's logo.</summary>
    /// <param name="known">The commit that the logos of the lock file are from; null where it does not say.</param>
    public async Task<FoundLogos> FindLogoCommitsAsync(ImmutableArray<ImageName> images, LockedCommit? known, CancellationToken ct)
    {
        var git = new GitRunner(_trace);
        var paths = images.Select(FindLogo).OfType<string>().ToList();
        var head = await git.RunAsync(_source.FullPath, ["log", "-1", "--format=%H %cI"], ct).ConfigureAwait(false);
        if (head.ExitCode != 0 || head.Output.Trim().Split(' ') is not [var id, var date] || !CommitId.TryParse(id, out var commit))
        {
            return FoundLogos.NotInGit;
        }

        var logos = new LogoHistory(git, CacheFolder);
        if (known is not null && !await logos.HasAsync(_source.FullPath, known.Commit, ct).ConfigureAwait(false))
        {
            return new(null, null, [Catalogue.LogosAreOfAnotherRepository(new(DisplayPath.Of(LockFilePath, _configuration.CurrentFolder)), known.Commit)]);
        }

        var history = await logos.FindAsync(_source.FullPath, paths, ct).ConfigureAwait(false);
        return new(
            paths.ToDictionary(p => p, p => history.Commits.TryGetValue(p, out var last) ? last : (CommitId?)null, StringComparer.Ordinal),
            new(commit, date),
            history.Problem is null ? [] : [Catalogue.LogoHistoryIsUnknown(new(_source.Display), history.Problem)]);
    }

    /// <summary>The images that have a manifest in the library folder, also one with errors.</summary>
    public ImmutableHashSet<string> ListManifests() => [.. OpenLibrary(LoadEdit([])).Images.Select(i => i.Value)];

    /// <summary>The manifests of the library folder, by the image's name; those with errors are left out.</summary>
    public IReadOnlyDictionary<string, TagManifest> LoadManifests(CancellationToken ct)
    {
        var library = OpenLibrary(LoadEdit([]));
        var manifests = new ConcurrentDictionary<string, TagManifest>(StringComparer.Ordinal);
        Parallel.ForEach(library.Images, new ParallelOptions { CancellationToken = ct }, image =>
        {
            if (library.Load(image, []) is { } manifest)
            {
                manifests[image.Value] = manifest;
            }
        });
        return manifests;
    }

    /// <summary>The names of all Docker Hub categories, which the source folder lists; null with a finding without that list.</summary>
    public ImmutableArray<string>? LoadCategories(ICollection<Finding> findings)
    {
        const string Name = FragmentName.Metadata;
        if (_source.Entries().FirstOrDefault(e => e.Name == Name) is not { } entry)
        {
            findings.Add(Catalogue.CategoryListIsMissing(_source.LocationOf(Name)));
            return null;
        }

        return _source.Load(entry, image: null, findings) is { } file && MetadataParser.Parse(file, image: null, findings) is { } categories
            ? [.. categories.Select(c => c.Name)]
            : null;
    }

    /// <summary>Where an image's manifest is, as findings name it.</summary>
    public SourceLocation LocationOfManifest(ImageName image) => Library.LocationOf(image.Value);

    private static FragmentSet LoadVariants(Folder folder, ImageName image, ICollection<Finding> findings) =>
        folder.Load(folder.Entries().Where(e => !e.IsFolder && FragmentName.IsOfVariant(e.Name)), image, findings);

    /// <summary>An image's logo as a path below the source folder; null without one.</summary>
    private string? FindLogo(ImageName image)
    {
        var names = _source.Enter(image.Value).Entries().Where(e => !e.IsFolder).Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        return FragmentNames.Logos.FirstOrDefault(names.Contains) is { } name ? $"{image}/{name}" : null;
    }

    // A broken link counts as existing, so that its image is reported and not skipped.
    private bool HasContent(string folder) =>
        Path.Join(_source.FullPath, folder, FragmentName.Content) is var path && (Path.Exists(path) || new FileInfo(path).LinkTarget is not null);

    private Folder Library => field ??= Open(_configuration.LibraryFolder);

    private string LockFilePath => TagDataFiles.LockFileOf(_configuration);

    private ManifestLibrary OpenLibrary(TagDataEdit? edit) => new(Library, edit ?? TagDataEdit.None);

    /// <summary>The edit to apply to the files: the rest of an interrupted sync, then live tag data. Null if the journal of that sync cannot be read.</summary>
    private TagDataEdit? LoadEdit(List<Finding> findings)
    {
        if (!TagDataJournal.TryLoad(_configuration, findings, out var journal))
        {
            return null;
        }

        if (journal is null)
        {
            return Live;
        }

        findings.Add(Catalogue.SyncIsUnfinished(Library.LocationOf(TagDataFiles.Journal)));
        return journal.EditFor(_configuration).Then(Live);
    }

    private Folder Open(string path) => Folder.Open(path, _configuration.CurrentFolder, _trace);

    private async Task<SourceSnapshot> WithLogoCommitsAsync(SourceSnapshot snapshot, List<ImageSource> lacking, CancellationToken ct)
    {
        static string PathOf(ImageSource image) => $"{image.Name}/{image.Logo!.FileName}";

        var history = await new LogoHistory(new GitRunner(_trace), CacheFolder).FindAsync(_source.FullPath, [.. lacking.Select(PathOf)], ct).ConfigureAwait(false);
        return snapshot with { Images = [.. snapshot.Images.Select(i => i.Logo is { IsAsked: false } logo ? i with { Logo = Answered(logo, PathOf(i)) } : i)] };

        // A logo that git does not know, though it knows everything, has no commit yet.
        Logo Answered(Logo logo, string path) =>
            history.Commits.TryGetValue(path, out var commit) ? logo with { Commit = commit, IsAsked = true }
            : history.Problem is null ? logo with { IsAsked = true }
            : logo with { Problem = history.Problem };
    }
}
