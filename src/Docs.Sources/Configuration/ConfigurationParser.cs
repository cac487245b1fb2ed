using Docs.Model;
using Docs.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Docs.Sources.Configuration;

/// <summary>Text to <see cref="ConfigurationFile"/>; unknown keys and wrong types are findings with line and column.</summary>
public sealed partial class ConfigurationParser
{
    private const int MaxDepth = 8;

    private readonly string _path;
    private readonly ICollection<Finding> _findings;

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

    private YamlMappingNode? ReadRoot(string text)
    {
        try
        {
            if (FindUnbounded(text) is { } unbounded)
            {
                _findings.Add(unbounded);
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var root = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
            if (root is YamlMappingNode mapping)
            {
                return mapping;
            }

            if (root is not null && !IsNull(root))
            {
                _findings.Add(Catalogue.WrongValue(At(root.Start), ConfigurationFile.Name, "a mapping of keys to values"));
            }
        }
        catch (YamlException e)
        {
            _findings.Add(Catalogue.ConfigurationIsNotYaml(At(e.Start), e.InnerException?.Message ?? e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's own ways of refusing some malformed input.
            _findings.Add(Catalogue.ConfigurationIsNotYaml(new(_path), e.Message));
        }

        return null;
    }

    /// <summary>
    /// The library reads nodes recursively, and hashes and prints them with all that their aliases stand for: depth is
    /// bounded, and aliases, for which this file has no use, are refused before it is asked to.
    /// </summary>
    private Finding? FindUnbounded(string text)
    {
        var depth = 0;
        for (var parser = new Parser(new StringReader(text)); parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            var reason = depth > MaxDepth + 2 ? $"nested deeper than {MaxDepth} levels"
                : parser.Current is AnchorAlias ? "an alias; write the value itself"
                : null;
            if (reason is not null)
            {
                return Catalogue.ConfigurationIsNotYaml(At(parser.Current.Start), reason);
            }
        }

        return null;
    }

    private ConfigurationFile Read(YamlMappingNode root)
    {
        var top = Children(root, ConfigurationKey.Top);
        var links = top.TryGetValue(ConfigurationKey.Links, out var node) && Mapping(node, ConfigurationKey.Links) is { } mapping
            ? Children(mapping, ConfigurationKey.OfLinks)
            : [];
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
            top.TryGetValue(ConfigurationKey.Publish, out var publish) ? ReadPublish(publish) : null)
        {
            Places = top.ToDictionary(t => t.Key, t => At(t.Value.Start), StringComparer.Ordinal),
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
            var at = At(item.Start);
            var (code, reason) = (Required(children, ConfigurationKey.Rule, at), Required(children, ConfigurationKey.Reason, at));
            if (code is not null && !Exemption.IsCode(code))
            {
                _findings.Add(Catalogue.WrongValue(At(children[ConfigurationKey.Rule].Start), "exemptions.rule", "a code of DOC3xx or DOC4xx; nothing is built from sources that have other errors"));
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

    private IEnumerable<YamlNode> Items(YamlNode node, string key)
    {
        if (node is YamlSequenceNode { Children.Count: > 0 } sequence)
        {
            return sequence.Children;
        }

        _findings.Add(Catalogue.WrongValue(At(node.Start), key, "a list with at least one item"));
        return [];
    }

    private List<ConfiguredTarget>? ReadTargets(YamlNode node)
    {
        if (Mapping(node, ConfigurationKey.Targets) is not { } mapping)
        {
            return null;
        }

        if (mapping.Children.Count == 0)
        {
            _findings.Add(Catalogue.WrongValue(At(node.Start), ConfigurationKey.Targets, "a mapping with at least one target"));
        }

        var targets = new List<ConfiguredTarget>();
        foreach (var (name, child) in Children(mapping, [.. Target.All.Select(t => t.Name)]))
        {
            var at = At(mapping.Children.Keys.First(k => k is YamlScalarNode s && s.Value == name).Start);
            var target = Target.Find(name)!;
            var @namespace = IsNull(child) ? null : Text(child, $"{ConfigurationKey.Targets}.{name}");
            if (target == Target.Library && @namespace is not null)
            {
                _findings.Add(Catalogue.WrongValue(At(child.Start), "targets.library", "without a value: official images have no namespace"));
            }
            else if (@namespace?.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) == false)
            {
                _findings.Add(Catalogue.WrongValue(At(child.Start), $"targets.{name}", "a Docker Hub namespace: lower-case letters and digits"));
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
            _findings.Add(Catalogue.WrongValue(At(links[ConfigurationKey.Repository].Start), "links.repository", "'owner/name', a repository on GitHub"));
            return null;
        }

        return repository;
    }

    private Dictionary<string, YamlNode> Children(YamlMappingNode mapping, IReadOnlyList<string> known)
    {
        var children = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && known.Contains(name))
            {
                if (!children.TryAdd(name, value))
                {
                    // The library compares keys with their tags: "! source" is another one than "source".
                    _findings.Add(Catalogue.ConfigurationIsNotYaml(At(key.Start), $"the key '{name}' is given twice"));
                }
            }
            else
            {
                _findings.Add(Catalogue.UnknownKey(At(key.Start), key.ToString(), known));
            }
        }

        return children;
    }

    private YamlMappingNode? Mapping(YamlNode node, string key)
    {
        if (node is YamlMappingNode mapping)
        {
            return mapping;
        }

        _findings.Add(Catalogue.WrongValue(At(node.Start), key, "a mapping of keys to values"));
        return null;
    }

    private string? Text(Dictionary<string, YamlNode> children, string key) =>
        children.TryGetValue(key, out var node) ? Text(node, key) : null;

    private string? Text(YamlNode node, string key)
    {
        // An escaped control character can only be a mistake, and no path can hold a NUL.
        if (node is YamlScalarNode { Value.Length: > 0 } scalar && !IsNull(scalar) && !LooksLikeNumberOrBoolean(scalar)
            && !scalar.Value.Any(char.IsControl))
        {
            return scalar.Value;
        }

        _findings.Add(Catalogue.WrongValue(At(node.Start), key, "a text"));
        return null;
    }

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static bool LooksLikeNumberOrBoolean(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain
        && (scalar.Value is "true" or "false"
            || double.TryParse(scalar.Value, System.Globalization.CultureInfo.InvariantCulture, out _));

    private SourceLocation At(Mark mark) => new(_path, (int)mark.Line, (int)mark.Column);
}
