using System.Collections.ObjectModel;

namespace Docs.Sources.Library;

/// <summary>The file changes from one state of the tag data to another.</summary>
/// <param name="Manifests">By file name, the bytes to write; null for a file to remove.</param>
/// <param name="Lock">The bytes of the lock file; null where it stays as it is.</param>
public sealed record TagDataEdit(IReadOnlyDictionary<string, byte[]?> Manifests, ReadOnlyMemory<byte>? Lock)
{
    public static TagDataEdit None { get; } = new(ReadOnlyDictionary<string, byte[]?>.Empty, Lock: null);

    /// <summary>The difference of two states; what is the same in both is left out.</summary>
    public static TagDataEdit Between(TagData before, TagData after) => new(
        before.Manifests.Keys.Union(after.Manifests.Keys)
            .Where(i => !Equals(before.Manifests.GetValueOrDefault(i), after.Manifests.GetValueOrDefault(i)))
            .ToDictionary(i => i.Value, i => after.Manifests.GetValueOrDefault(i)?.Content.ToArray(), StringComparer.Ordinal),
        before.Lock == after.Lock ? (ReadOnlyMemory<byte>?)null : LockFilePrinter.Print(after.Lock));

    /// <summary>This one and then another, as one.</summary>
    public TagDataEdit Then(TagDataEdit next)
    {
        var manifests = new Dictionary<string, byte[]?>(Manifests, StringComparer.Ordinal);
        foreach (var (name, content) in next.Manifests)
        {
            manifests[name] = content;
        }

        return new(manifests, next.Lock ?? Lock);
    }
}
