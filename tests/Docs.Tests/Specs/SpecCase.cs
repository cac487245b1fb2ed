using YamlDotNet.RepresentationModel;

namespace Docs.Tests.Specs;

/// <summary>One case of a spec file, or a mapping in it; every key must be asked for by the time of <see cref="Close"/>.</summary>
internal sealed class SpecCase
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public SpecCase(string file, YamlMappingNode node)
    {
        _file = file;
        _node = node;
        Title = Text("title") ?? "";
    }

    /// <summary>A sentence; empty for a mapping inside a case.</summary>
    public string Title { get; }

    public bool Has(string key) => _node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>The text of a key, or null without the key.</summary>
    public string? Text(string key) => Find(key) is { } node ? Scalar(node) : null;

    /// <summary>The texts below a key, null for a <c>~</c>; none without the key.</summary>
    public IReadOnlyDictionary<string, string?> Texts(string key) =>
        Find(key) is { } node
            ? As<YamlMappingNode>(node).Children.ToDictionary(c => Scalar(c.Key)!, c => Scalar(c.Value), StringComparer.Ordinal)
            : new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The list of a key; empty without the key.</summary>
    public IReadOnlyList<string> List(string key) =>
        Find(key) is { } node ? [.. As<YamlSequenceNode>(node).Select(n => Scalar(n)!)] : [];

    /// <summary>The lines of a key's text; none without the key.</summary>
    public IReadOnlyList<string> Lines(string key) => Text(key)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The list of mappings of a key; null without the key.</summary>
    public IReadOnlyList<SpecCase>? Cases(string key) =>
        Find(key) is { } node ? [.. As<YamlSequenceNode>(node).Select(n => new SpecCase(_file, As<YamlMappingNode>(n)))] : null;

    /// <summary>The mapping of a key; an empty one without the key.</summary>
    public SpecCase Case(string key) => new(_file, Find(key) is { } node ? As<YamlMappingNode>(node) : []);

    /// <summary>Fails where there is a key that nothing asked for: it is misspelt, or checks nothing.</summary>
    public void Close()
    {
        var unknown = _node.Children.Keys.FirstOrDefault(k => !_asked.Contains(Scalar(k) ?? ""));
        if (unknown is not null)
        {
            Fail(unknown, $"the key '{Scalar(unknown)}' has no meaning here; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
        }
    }

    /// <summary>Ends the test, because the case itself is wrong.</summary>
    public void Fail(string problem) => Fail(_node, problem);

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private T As<T>(YamlNode node)
        where T : YamlNode
    {
        if (node is not T)
        {
            Fail(node, $"expected a {typeof(T).Name}");
        }

        return (T)node;
    }

    private string? Scalar(YamlNode node) =>
        As<YamlScalarNode>(node) is { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "~" } ? null : ((YamlScalarNode)node).Value;

    private void Fail(YamlNode at, string problem) =>
        Assert.Fail($"tests/specs/{_file}:{at.Start.Line}:{at.Start.Column}: {problem}");
}
