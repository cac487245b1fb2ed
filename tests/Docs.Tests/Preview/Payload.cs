using YamlDotNet.RepresentationModel;

namespace Docs.Tests.Preview;

/// <summary>A text that tries to run a script or to load something: those of <c>tests/payloads/script-injection.yml</c>.</summary>
/// <param name="Name">What it tries, unlike all others.</param>
internal sealed record Payload(string Name, string Text)
{
    private static readonly Lazy<IReadOnlyList<Payload>> Loaded = new(Load);

    public static IReadOnlyList<Payload> All => Loaded.Value;

    private static List<Payload> Load()
    {
        using var file = File.OpenText(Path.Join(RepositoryRoot.FullPath, "tests", "payloads", "script-injection.yml"));
        var yaml = new YamlStream();
        yaml.Load(file);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Select(node => new Payload(Scalar(node, "name"), Scalar(node, "text")))];
    }

    private static string Scalar(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value!;
}
