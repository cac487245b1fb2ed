using System.Collections.Concurrent;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Docs.Tests.Specs;

/// <summary>A file of <c>tests/specs</c>: YAML documents, each of them a case. <c>tests/specs/README.md</c> tells the keys.</summary>
internal static class SpecFile
{
    /// <summary>The folders of <c>tests/specs</c> that some test reads.</summary>
    public static readonly string[] Stages = ["manifests", "configuration", "readmes", "formatting", "dockerfiles", "checks", "publishing", "findings"];

    private static readonly ConcurrentDictionary<string, YamlMappingNode[]> Loaded = new(StringComparer.Ordinal);

    public static string Folder { get; } = Path.Join(RepositoryRoot.FullPath, "tests", "specs");

    /// <summary>All files of a stage, as paths below <see cref="Folder"/>, sorted.</summary>
    public static IReadOnlyList<string> List(string stage) =>
        [.. Directory.EnumerateFiles(Path.Join(Folder, stage), "*.yml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>A row for each case of a stage: its file and its index there, shown as its title.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Rows(string stage) =>
        List(stage).SelectMany(file => Load(file).Select((_, index) =>
            new TheoryDataRow<string, int>(file, index) { TestDisplayName = $"{file}: {Read(file, index).Title}", Label = "" }));

    /// <summary>One case, none of its keys looked at but the title.</summary>
    public static SpecCase Read(string file, int index) => new(file, Load(file)[index]);

    private static YamlMappingNode[] Load(string file) => Loaded.GetOrAdd(file, static file =>
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Join(Folder, file));
        try
        {
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new InvalidOperationException($"tests/specs/{file}:{e.Start.Line}:{e.Start.Column}: {e.Message}", e);
        }

        return [.. stream.Documents.Select(d => (YamlMappingNode)d.RootNode)];
    });
}
