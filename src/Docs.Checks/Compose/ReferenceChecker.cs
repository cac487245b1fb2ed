using Docs.Model;
using Docs.Yaml;

namespace Docs.Checks.Compose;

/// <summary>Finds what a Compose file's services refer to and nothing declares.</summary>
internal sealed class ReferenceChecker
{
    private const string ServicePrefix = "service:";

    private static readonly string[] Parts = ["services", "networks", "volumes", "secrets", "configs", "models"];
    private static readonly string[] Modes = ["network_mode", "ipc", "pid"];

    private readonly Dictionary<string, List<string>> _declared = new(StringComparer.Ordinal);
    private readonly List<ComposeProblem> _problems = [];

    private ReferenceChecker(YamlNode root)
    {
        foreach (var part in Parts)
        {
            _declared[part] = [.. root.Find(part)?.Entries.Select(e => e.Key) ?? []];
        }

        _declared["networks"].Add("default");
        foreach (var service in root.Find("services")?.Entries ?? [])
        {
            Check(service);
        }
    }

    /// <summary>What is not declared, in the order of the services. With <c>include</c>, other files may declare it.</summary>
    public static IEnumerable<ComposeProblem> Check(YamlNode root) => root.Find("include") is null ? new ReferenceChecker(root)._problems : [];

    private void Check(YamlEntry service)
    {
        var node = service.Value;
        foreach (var name in NamesOf(node.Find("depends_on")).ToList())
        {
            Need("services", "service", name.At, name.Name);
            if (name.Name == service.Key)
            {
                _problems.Add(new(name.At, $"the service '{name.Name}' depends on itself"));
            }
        }

        NeedAll("networks", "network", NamesOf(node.Find("networks")));
        NeedAll("models", "model", NamesOf(node.Find("models")));
        NeedAll("services", "service", Items(node.Find("links")).Select(i => (i.At, i.Scalar!.Split(':')[0])));
        NeedAll("services", "service", Items(node.Find("volumes_from")).Where(i => !i.Scalar!.StartsWith("container:", StringComparison.Ordinal)).Select(i => (i.At, i.Scalar!.Split(':')[0])));
        NeedAll("volumes", "volume", node.Find("volumes")?.Items.Select(Volume).OfType<(SourceLocation, string)>() ?? []);
        foreach (var parent in new[] { node, node.Find("build") }.OfType<YamlNode>())
        {
            NeedAll("secrets", "secret", Sources(parent.Find("secrets")));
            NeedAll("configs", "config", Sources(parent.Find("configs")));
        }

        if (node.Find("credential_spec")?.Find("config") is { Scalar: { } spec } credential)
        {
            Need("configs", "config", credential.At, spec);
        }

        if (node.Find("extends") is { } extends && extends.Find("file") is null && (extends.Scalar is null ? extends.Find("service") : extends) is { Scalar: { } extended } at)
        {
            Need("services", "service", at.At, extended);
        }

        foreach (var mode in Modes.Select(node.Find).OfType<YamlNode>().Where(m => m.Scalar?.StartsWith(ServicePrefix, StringComparison.Ordinal) == true))
        {
            Need("services", "service", mode.At, mode.Scalar![ServicePrefix.Length..]);
        }
    }

    private void NeedAll(string part, string word, IEnumerable<(SourceLocation At, string Name)> names)
    {
        foreach (var (at, name) in names)
        {
            Need(part, word, at, name);
        }
    }

    private void Need(string part, string word, SourceLocation at, string name)
    {
        if (name.Length > 0 && !ScalarForm.IsOpen(name) && !_declared[part].Contains(name))
        {
            var nearest = Nearest.Find(name, _declared[part].Order(StringComparer.Ordinal));
            _problems.Add(new(at, $"there is no {word} '{name}'{(nearest is null ? $"; declare it under '{part}' at the top" : $"; did you mean '{nearest}'?")}"));
        }
    }

    /// <summary>A list of names, or a mapping of names to more.</summary>
    private static IEnumerable<(SourceLocation At, string Name)> NamesOf(YamlNode? node) =>
        node is null ? [] : Items(node).Select(i => (i.At, i.Scalar!)).Concat(node.Entries.Select(e => (e.At, e.Key)));

    private static IEnumerable<YamlNode> Items(YamlNode? node) => node?.Items.Where(i => i.Scalar is not null) ?? [];

    private static IEnumerable<(SourceLocation At, string Name)> Sources(YamlNode? node) =>
        (node?.Items ?? []).Select(i => i.Scalar is null ? i.Find("source") : i).Where(i => i?.Scalar is not null).Select(i => (i!.At, i.Scalar!));

    /// <summary>The volume that an item names; null for a path, or a volume without a name.</summary>
    private static (SourceLocation At, string Name)? Volume(YamlNode item)
    {
        if (item.Scalar is null)
        {
            return item.Find("type")?.Scalar == "volume" && item.Find("source") is { Scalar: { } source } at ? (at.At, source) : null;
        }

        var parts = item.Scalar.Split(':');
        return parts.Length > 1 && ScalarForm.Name.IsValid(parts[0]) && !parts[0].StartsWith('.') && !(parts[0].Length == 1 && parts[1].StartsWith('\\')) ? (item.At, parts[0]) : null;
    }
}
