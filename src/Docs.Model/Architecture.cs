using System.Collections.Immutable;

namespace Docs.Model;

/// <summary>One of the eleven architectures that official images are built for, by its name in the manifests.</summary>
public sealed class Architecture : IComparable<Architecture>
{
    private Architecture(string name, string? @namespace = null) => (Name, Namespace) = (name, @namespace ?? name);

    /// <summary>All of them, sorted by name (code point order).</summary>
    public static ImmutableArray<Architecture> All { get; } =
    [
        new("amd64"), new("arm32v5"), new("arm32v6"), new("arm32v7"), new("arm64v8"), new("i386"),
        new("mips64le"), new("ppc64le"), new("riscv64"), new("s390x"), new("windows-amd64", "winamd64"),
    ];

    /// <summary>What an entry of a manifest is for that names no architecture.</summary>
    public static Architecture Amd64 => All[0];

    public string Name { get; }

    /// <summary>The organisation on <see href="https://hub.docker.com">Docker Hub</see> that has its images, unless a configuration names another.</summary>
    public string Namespace { get; }

    /// <summary>The architecture of that name (case-sensitive), or null.</summary>
    public static Architecture? Find(ReadOnlySpan<char> name)
    {
        foreach (var architecture in All)
        {
            if (name.SequenceEqual(architecture.Name))
            {
                return architecture;
            }
        }

        return null;
    }

    public int CompareTo(Architecture? other) => string.CompareOrdinal(Name, other?.Name);

    public override string ToString() => Name;
}
