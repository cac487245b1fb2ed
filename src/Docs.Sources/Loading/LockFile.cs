using System.Collections.ObjectModel;
using System.Text.Json;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;

namespace Docs.Sources.Loading;

/// <summary>What a build looks up outside fragments, templates and manifests: <c>docs.lock.json</c>.</summary>
/// <param name="LogoCommits">By path below the source folder, as in <c>python/logo.png</c>: the commit that last
/// touched it; null where that was asked and cannot be known.</param>
/// <param name="DockerfileBases">By <see cref="Model.Manifests.GitSource.LockKey"/>: the image that the Dockerfile's
/// last stage is built from; null where that was asked and cannot be known.</param>
public sealed record LockFile(
    IReadOnlyDictionary<string, string?> LogoCommits, IReadOnlyDictionary<string, string?> DockerfileBases)
{
    // A hundred times the size of the official images' own.
    private const int MaxBytes = 32 << 20;

    public static LockFile Empty { get; } =
        new(ReadOnlyDictionary<string, string?>.Empty, ReadOnlyDictionary<string, string?>.Empty);

    /// <summary>Reads a lock file; null with a finding where it is not one, because a build without its facts would lose text.</summary>
    public static LockFile? Load(string file, string path, ICollection<Finding> findings) =>
        TextFile.Load(file, path, MaxBytes, image: null, findings) is { } text ? Parse(text.Text, path, findings) : null;

    /// <summary>Parses a lock file's JSON; keys that it does not know are left alone.</summary>
    public static LockFile? Parse(string text, string path, ICollection<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return new(Facts(document.RootElement, "logoCommits"), Facts(document.RootElement, "dockerfileBases"));
        }
        catch (JsonException e)
        {
            var at = new SourceLocation(path, (int)(e.LineNumber + 1 ?? 0), (int)(e.BytePositionInLine + 1 ?? 0));
            findings.Add(Catalogue.LockFileIsWrong(at, e.LineNumber is null ? e.Message : "not valid JSON here"));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's way of refusing half of a surrogate pair, escaped in a text or as it is.
            findings.Add(Catalogue.LockFileIsWrong(new(path), e.Message));
            return null;
        }
    }

    private static Dictionary<string, string?> Facts(JsonElement root, string name)
    {
        var facts = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("expected an object");
        }

        if (!root.TryGetProperty(name, out var element))
        {
            return facts;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"'{name}' must be an object of facts");
        }

        foreach (var fact in element.EnumerateObject())
        {
            facts[fact.Name] = fact.Value.ValueKind switch
            {
                JsonValueKind.String => fact.Value.GetString(),
                JsonValueKind.Null => null,
                _ => throw new JsonException($"'{fact.Name}' in '{name}' must be a text or null"),
            };
        }

        return facts;
    }
}
