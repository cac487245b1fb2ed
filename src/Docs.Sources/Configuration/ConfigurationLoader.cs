using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Sources.Configuration;

/// <summary>Finds and resolves the configuration.</summary>
public sealed class ConfigurationLoader
{
    private readonly string _currentFolder;
    private readonly ConfigurationOverrides _overrides;
    private readonly List<Finding> _findings = [];
    private readonly string? _path;
    private readonly string _display;
    private readonly ConfigurationFile _file;
    private readonly PlainCheckout? _plain;

    private ConfigurationLoader(string currentFolder, ConfigurationOverrides overrides, string? cacheFolder)
    {
        _currentFolder = currentFolder;
        _overrides = overrides;
        _path = ConfigurationFile.Find(currentFolder);
        _plain = _path is null ? PlainCheckout.Find(currentFolder, overrides, cacheFolder) : null;
        _display = _path is null ? "docs" : DisplayPath.Of(_path, currentFolder);
        var text = _path is null ? null : TextFile.Load(_path, _display, TextFile.DefaultLimit, image: null, _findings);
        _file = text is null ? new ConfigurationFile() : ConfigurationParser.Parse(text.Text, _display, _findings);
    }

    /// <summary>The configuration for a run in a folder, or null with findings that say why there is none.</summary>
    /// <param name="cacheFolder">A full path: where <c>docs sync</c> keeps the tag data of a plain checkout; null for nowhere.</param>
    public static Configuration? Load(
        string currentFolder, ConfigurationOverrides overrides, out ImmutableArray<Finding> findings, string? cacheFolder = null)
    {
        var loader = new ConfigurationLoader(Path.GetFullPath(currentFolder), overrides, cacheFolder);
        var configuration = loader.Resolve();
        findings = [.. loader._findings.Order()];
        return configuration;
    }

    /// <summary>
    /// Finds only the folders, for commands that build nothing; null with findings where the configuration is wrong.
    /// </summary>
    public static SourceFolders? LoadFolders(string currentFolder, ConfigurationOverrides overrides, out ImmutableArray<Finding> findings)
    {
        var loader = new ConfigurationLoader(Path.GetFullPath(currentFolder), overrides, cacheFolder: null);
        var folders = new SourceFolders(loader.Source(), loader.Output());
        findings = [.. loader._findings.Order()];
        return findings.IsEmpty ? folders : null;
    }

    private string Source() => Folder(ConfigurationKey.Source, _overrides.Source, _file.Source, _plain is null ? "docs-src" : ".");

    private string Output() => PathOf(ConfigurationKey.Output, _overrides.Output, _file.Output, _plain is null ? "output" : ".");

    private Configuration? Resolve()
    {
        var source = Source();
        var templates = Folder(ConfigurationKey.Templates, _overrides.Templates, _file.Templates, _plain is null ? "templates" : PlainCheckout.Templates);
        var library = Library();
        var lockFile = _overrides.Lock is null && _file.Lock is null ? FindLockFile(library) : PathOf(ConfigurationKey.Lock, _overrides.Lock, _file.Lock, "");
        var output = Output();
        var namespaces = Namespaces();
        var targets = Targets(namespaces);
        var pattern = Pattern(targets);
        var git = _file.Git ?? GitPublishSettings.Default;
        var readmes = new ReadmeSettings(namespaces, _file.Repository ?? "docker-library/docs", _file.Branch ?? "master");
        if (_findings.Count == 0)
        {
            CheckBranches(git, readmes, targets);
        }

        return _findings.Count > 0 || pattern is null ? null : new(
            _currentFolder, _path, source, templates, library, lockFile, output, pattern, targets, readmes)
        {
            Exemptions = [.. _file.Exemptions ?? []],
            Git = git,
            PullRequests = _file.PullRequests ?? PullRequestSettings.Default,
            Plain = _plain,
        };
    }

    /// <summary>The folder that <c>docs.yml</c> is in or would be in.</summary>
    private string Top => _path is null ? _plain?.Top ?? _currentFolder : Path.GetDirectoryName(_path)!;

    private string Library()
    {
        var isPlain = _overrides.Library is null && _plain?.Library is not null;
        var library = isPlain ? _plain!.Library! : PathOf(ConfigurationKey.Library, _overrides.Library, _file.Library, "docs-src/.library");

        // A sync that failed leaves an empty folder in the cache.
        var isMissing = !Directory.Exists(library) || (isPlain && !Directory.EnumerateFileSystemEntries(library).Any());
        if (isMissing && !_overrides.MakesLibrary)
        {
            var shown = DisplayPath.Of(library, _currentFolder);
            _findings.Add(Catalogue.FolderIsMissing(
                new(isPlain || _overrides.Library is not null ? "docs" : _display), "library", shown, fetch: _overrides.Library is null ? "docs sync" : $"docs sync --library {shown}"));
        }

        return library;
    }

    /// <summary>A path of the command line is relative to the current folder, any other to <c>docs.yml</c>, whose folder it may not leave.</summary>
    private string PathOf(string key, string? option, string? configured, string byDefault)
    {
        var path = Path.TrimEndingDirectorySeparator(option is not null ? Path.GetFullPath(option, _currentFolder) : Path.GetFullPath(configured ?? byDefault, Top));
        if (option is null)
        {
            CheckInside(key, configured ?? byDefault, path);
        }

        return path;
    }

    /// <summary>
    /// Reports a path that leaves the folder of <c>docs.yml</c> or leads into <c>.git</c>. A pull request may change
    /// <c>docs.yml</c> and links, and must not make the program read or write other files.
    /// </summary>
    private void CheckInside(string key, string written, string path)
    {
        var top = RealPath.Of(Top);
        var real = RealPath.Of(path);
        if (!RealPath.IsInside(real, top))
        {
            _findings.Add(Catalogue.ConfiguredPathLeavesFolder(AtOf(key), key, written, "leads out of the folder that docs.yml is in"));
        }
        else if (Path.GetRelativePath(top, real).Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase))
        {
            _findings.Add(Catalogue.ConfiguredPathLeavesFolder(AtOf(key), key, written, "leads into '.git'"));
        }
    }

    private SourceLocation AtOf(string key) => _file.Places?.GetValueOrDefault(key) ?? new(_display);

    private string Folder(string key, string? option, string? configured, string byDefault)
    {
        var path = PathOf(key, option, configured, byDefault);
        if (!Directory.Exists(path))
        {
            _findings.Add(Catalogue.FolderIsMissing(new(option is null ? _display : "docs"), key, DisplayPath.Of(path, _currentFolder)));
        }

        return path;
    }

    private string? FindLockFile(string library)
    {
        var found = new[] { Path.Join(library, Configuration.LockFileName), Path.Join(Path.GetDirectoryName(library), Configuration.LockFileName) }.FirstOrDefault(Path.Exists);
        if (_plain is not null)
        {
            // A checkout of the official images has no lock file; what a sync found out holds for its Dockerfiles, too.
            return found ?? (_plain.CachedLibrary is { } cached && Path.Join(cached, Configuration.LockFileName) is var locked && File.Exists(locked) ? locked : null);
        }

        if (found is not null && _overrides.Library is null)
        {
            CheckInside(ConfigurationKey.Lock, DisplayPath.Of(found, Top), found);
        }

        return found;
    }

    /// <summary>The built-in namespaces, replaced by those of <c>docs.yml</c>. An architecture that <c>docs.yml</c> names without a namespace has none.</summary>
    private Dictionary<Architecture, string> Namespaces()
    {
        var namespaces = Architecture.All.ToDictionary(a => a, a => a.Namespace);
        foreach (var target in _file.Targets ?? [])
        {
            if (target is { Namespace: { } name, Target.Architecture: { } own })
            {
                namespaces[own] = name;
            }
            else if (target.Target.Architecture is { } none)
            {
                namespaces.Remove(none);
            }
        }

        return namespaces;
    }

    private ImmutableArray<Target> Targets(Dictionary<Architecture, string> namespaces)
    {
        var targets = new List<Target>();
        foreach (var name in _overrides.Targets ?? [])
        {
            if (name == "all")
            {
                targets.AddRange(Target.All);
            }
            else if (Target.Find(name) is { } target)
            {
                targets.Add(target);
            }
            else
            {
                _findings.Add(Catalogue.UnknownTarget(name, Nearest.Find(name, Target.All.Select(t => t.Name))));
            }
        }

        if (_overrides.Targets is null or [])
        {
            targets.AddRange(_file.Targets?.Select(t => t.Target) ?? (_plain is null ? Target.All : [Target.Library]));
        }

        foreach (var target in targets.Where(t => t.Architecture is { } a && !namespaces.ContainsKey(a)).Distinct())
        {
            _findings.Add(Catalogue.TargetWithoutNamespace(_file.Targets!.First(t => t.Target == target).At, target));
        }

        return [.. targets.Distinct().OrderBy(t => t.Architecture is null ? "" : t.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reports targets whose namespace makes the branch pattern give an invalid name.</summary>
    private void CheckBranches(GitPublishSettings git, ReadmeSettings readmes, ImmutableArray<Target> targets)
    {
        foreach (var target in targets.Where(t => git.Layout == GitLayout.Branch && t != Target.Library))
        {
            if (!git.Branch.TryFill(target, readmes.NamespaceOf(target), out _))
            {
                _findings.Add(Catalogue.WrongValue(
                    AtOf(ConfigurationKey.GitBranch),
                    ConfigurationKey.GitBranch,
                    $"the name of a branch for each target, but for '{target}' it is '{git.Branch.Show(target, readmes.NamespaceOf(target))}'"));
            }
        }
    }

    private PathPattern? Pattern(ImmutableArray<Target> targets)
    {
        var text = _overrides.Path ?? _file.Path ?? (_plain is not null && _overrides.Output is null ? PlainCheckout.Path : PathPattern.Default);
        var at = _overrides.Path is null && _file.Places?.GetValueOrDefault(ConfigurationKey.Path) is { } configured ? configured : new("docs");
        var pattern = PathPattern.Parse(text, out var problem);
        if (pattern?.HasTarget == false && targets.Length > 1)
        {
            problem = $"lacks '{{target}}', so that {targets.Length} targets would write the same files; add it, or choose one --target";
        }

        if (problem.Length > 0)
        {
            _findings.Add(Catalogue.PathPatternIsWrong(at, text, problem));
        }

        return pattern;
    }
}
