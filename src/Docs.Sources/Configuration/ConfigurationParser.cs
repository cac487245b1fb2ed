using Docs.Model;
using Docs.Model.Findings;
using Docs.Yaml;

namespace Docs.Sources.Configuration;

/// <summary>Text to <see cref="ConfigurationFile"/>; unknown keys and wrong types are findings with line and column.</summary>
public sealed partial class ConfigurationParser
{
    // This file has no use for aliases.
    private static readonly YamlLimits Limits = new(MaxDepth: 8, MaxNodes: 100_000) { AllowsAliases = false };

    private readonly string _path;
    private readonly ICollection<Finding> _findings;
    private readonly Dictionary<string, SourceLocation> _places = new(StringComparer.Ordinal);

    private ConfigurationParser(string path, ICollection<Finding> findings)
    {
        _path = path;
        _findings = findings;
    }

    /// <summary>Parses a <c>docs.yml</c>; what is wrong in it is left out and added to the findings.</summary>
    public static ConfigurationFile Parse(string text, string path, ICollection<Finding> findings)
    {
        var parser = new ConfigurationParser(path, findings);
        return parser.ReadRoot(text) is { } root ? parser.Read(root) : new ConfigurationFile();
    }

    private YamlNode? ReadRoot(string text)
    {
        var root = YamlTree.Parse(text, _path, Limits, out var problem);
        if (problem is not null)
        {
            _findings.Add(Catalogue.ConfigurationIsNotYaml(problem.At, problem.Reason));
        }

        return root is null or { Kind: YamlKind.Null } ? null : Mapping(root, ConfigurationFile.Name);
    }

    private ConfigurationFile Read(YamlNode root)
    {
        var top = Children(root, ConfigurationKey.Top);
        foreach (var (key, value) in top)
        {
            _places[key] = value.At;
        }

        var links = top.TryGetValue(ConfigurationKey.Links, out var node) && Mapping(node, ConfigurationKey.Links) is { } mapping
            ? Children(mapping, ConfigurationKey.OfLinks)
            : [];
        var (git, pullRequests) = top.TryGetValue(ConfigurationKey.Publish, out var publish) ? ReadPublish(publish) : default;
        return new(
            Text(top, ConfigurationKey.Source),
            Text(top, ConfigurationKey.Templates),
            Text(top, ConfigurationKey.Library),
            Text(top, ConfigurationKey.Lock),
            Text(top, ConfigurationKey.Output),
            Text(top, ConfigurationKey.Path),
            top.TryGetValue(ConfigurationKey.Targets, out var targets) ? ReadTargets(targets) : null,
            Repository(links),
            Text(links, ConfigurationKey.Branch),
            top.TryGetValue(ConfigurationKey.Exemptions, out var exemptions) ? ReadExemptions(exemptions) : null,
            git,
            pullRequests)
        {
            Places = _places,
        };
    }

    private List<Exemption> ReadExemptions(YamlNode node)
    {
        var exemptions = new List<Exemption>();
        foreach (var item in Items(node, ConfigurationKey.Exemptions))
        {
            if (Mapping(item, ConfigurationKey.Exemptions) is not { } mapping)
            {
                continue;
            }

            var children = Children(mapping, ConfigurationKey.OfExemptions);
            var at = item.At;
            var (code, reason) = (Required(children, ConfigurationKey.Rule, at), Required(children, ConfigurationKey.Reason, at));
            if (code is not null && !Exemption.IsCode(code))
            {
                _findings.Add(Catalogue.WrongValue(children[ConfigurationKey.Rule].At, "exemptions.rule", "a code of DOC3xx or DOC4xx; nothing is built from sources that have other errors"));
            }
            else if (code is not null && reason is not null)
            {
                var images = children.TryGetValue(ConfigurationKey.Images, out var list)
                    ? Items(list, "exemptions.images").Select(i => Text(i, "exemptions.images")).OfType<string>()
                    : [];
                exemptions.Add(new(code, [.. images], reason, at));
            }
        }

        return exemptions;
    }

    private string? Required(Dictionary<string, YamlNode> children, string key, SourceLocation at)
    {
        if (children.TryGetValue(key, out var node))
        {
            return Text(node, $"{ConfigurationKey.Exemptions}.{key}");
        }

        _findings.Add(Catalogue.WrongValue(at, $"{ConfigurationKey.Exemptions}.{key}", "given: an exemption names a rule and the reason why it is off"));
        return null;
    }

    private EquatableList<YamlNode> Items(YamlNode node, string key)
    {
        if (node.Items.Count > 0)
        {
            return node.Items;
        }

        _findings.Add(Catalogue.WrongValue(node.At, key, "a list with at least one item"));
        return [];
    }

    private List<ConfiguredTarget>? ReadTargets(YamlNode node)
    {
        if (Mapping(node, ConfigurationKey.Targets) is not { } mapping)
        {
            return null;
        }

        if (mapping.Entries.Count == 0)
        {
            _findings.Add(Catalogue.WrongValue(node.At, ConfigurationKey.Targets, "a mapping with at least one target"));
        }

        var targets = new List<ConfiguredTarget>();
        foreach (var (name, child) in Children(mapping, [.. Target.All.Select(t => t.Name)]))
        {
            var at = mapping.Entries.First(e => e.Key == name).At;
            var target = Target.Find(name)!;
            var @namespace = child.Kind == YamlKind.Null ? null : Text(child, $"{ConfigurationKey.Targets}.{name}");
            if (target == Target.Library && @namespace is not null)
            {
                _findings.Add(Catalogue.WrongValue(child.At, "targets.library", "without a value: official images have no namespace"));
            }
            else if (@namespace?.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) == false)
            {
                _findings.Add(Catalogue.WrongValue(child.At, $"targets.{name}", "a Docker Hub namespace: lower-case letters and digits"));
            }
            else
            {
                targets.Add(new(target, @namespace, at));
            }
        }

        return targets;
    }

    private string? Repository(Dictionary<string, YamlNode> links)
    {
        var repository = Text(links, ConfigurationKey.Repository);
        if (repository is not null && repository.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            _findings.Add(Catalogue.WrongValue(links[ConfigurationKey.Repository].At, "links.repository", "'owner/name', a repository on GitHub"));
            return null;
        }

        return repository;
    }

    private Dictionary<string, YamlNode> Children(YamlNode mapping, IReadOnlyList<string> known)
    {
        var children = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, at, value) in mapping.Entries)
        {
            if (!known.Contains(key))
            {
                _findings.Add(Catalogue.UnknownKey(at, key, known));
            }
            else if (!children.TryAdd(key, value))
            {
                _findings.Add(Catalogue.ConfigurationIsNotYaml(at, $"the key '{key}' is given twice"));
            }
        }

        return children;
    }

    private YamlNode? Mapping(YamlNode node, string key)
    {
        if (node.Kind == YamlKind.Mapping)
        {
            return node;
        }

        _findings.Add(Catalogue.WrongValue(node.At, key, "a mapping of keys to values"));
        return null;
    }

    private string? Text(Dictionary<string, YamlNode> children, string key) =>
        children.TryGetValue(key, out var node) ? Text(node, key) : null;

    private string? Text(YamlNode node, string key)
    {
        // An escaped control character can only be a mistake, and no path can hold a NUL.
        if (node.Scalar is { Length: > 0 } text && !(node.IsPlain && IsNumberOrBoolean(text)) && !text.Any(char.IsControl))
        {
            return text;
        }

        _findings.Add(Catalogue.WrongValue(node.At, key, "a text"));
        return null;
    }

    private static bool IsNumberOrBoolean(string text) => text is "true" or "false" || double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);
}
