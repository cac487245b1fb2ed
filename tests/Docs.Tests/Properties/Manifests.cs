using Docs.Model;
using Docs.Model.Manifests;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

/// <summary>Generators of valid manifests.</summary>
internal static class Manifests
{
    private static readonly Gen<string> Words = Gen.Elements("a", "B2", "x-y", "über", "#", "q:", "1.0", "_");
    private static readonly Gen<string> Phrases =
        Words.NonEmptyListOf().Select(words => string.Join(' ', words.Take(4)));

    private static readonly Gen<string> Commits =
        from length in Gen.Elements(40, 64)
        from digits in Gen.Elements("0123456789abcdef".ToCharArray()).ArrayOf(length)
        select new string(digits);

    private static readonly Gen<string> Fetches =
        Gen.Elements(GitSource.DefaultFetch, "refs/heads/main", "refs/tags/v1 x", "refs/heads/a/b,c");

    private static readonly Gen<string> Directories = Gen.Elements(".", "a", "a/b c", "..a", "1.0/x,y");
    private static readonly Gen<string> Files = Gen.Elements(GitSource.DefaultFile, "Containerfile", "b/Dockerfile.c");

    private static readonly Gen<Maintainer> Maintainers =
        from name in Phrases
        from contact in Gen.Elements(null, "a@example.com", "https://example.com/#x", "#")
        from handle in Gen.Elements("a", "b-c", "@@", "ü")
        select new Maintainer(name, contact, handle);

    private static readonly Gen<GitSource> Sources =
        from repository in Phrases
        from fetch in Fetches
        from commit in Commits
        from directory in Directories
        from file in Files
        from builder in Gen.Elements(null, "buildkit", "oci import, x")
        select new GitSource(repository, fetch, CommitId.Parse(commit), directory, file, builder);

    private static readonly Gen<ArchitectureField> ArchitectureFields =
        from architecture in Gen.Elements(Architecture.All.ToArray())
        from field in Gen.Elements(Enum.GetValues<GitField>())
        from value in field switch
        {
            GitField.GitFetch => Fetches,
            GitField.GitCommit => Commits,
            GitField.Directory => Directories,
            GitField.File => Files,
            _ => Phrases,
        }
        select new ArchitectureField(architecture, field, value);

    private static readonly Gen<ManifestEntry> Entries =
        from tagCount in Gen.Choose(1, 3)
        from tagWords in Gen.Elements("1", "a.b-c", "_", "Z").ArrayOf(tagCount)
        from sharedTags in Gen.SubListOf("s", "S", "latest", "2-x")
        from architectures in Gen.SubListOf(Architecture.All.ToArray()).Where(a => a.Count > 0)
        from constraints in Phrases.ArrayOf(2)
        from constraintCount in Gen.Choose(0, 2)
        from source in Sources
        from fields in ArchitectureFields.ArrayOf(3)
        from fieldCount in Gen.Choose(0, 3)
        select new ManifestEntry(
            [.. tagWords],
            [.. sharedTags],
            [.. architectures.Order()],
            [.. constraints.Take(constraintCount)],
            source,
            [.. fields.Take(fieldCount).DistinctBy(f => (f.Architecture, f.Field)).Order()]);

    /// <summary>Any valid manifest: its tags are given once, and no two of its entries build the same.</summary>
    public static Gen<TagManifest> Valid { get; } =
        from maintainers in Maintainers.NonEmptyListOf()
        from entryCount in Gen.Choose(0, 5)
        from entries in Entries.ArrayOf(entryCount)
        from repeats in Gen.Elements(true, false).ArrayOf(entryCount)
        select new TagManifest([.. maintainers], [.. WithoutRepeats(WithSimilar(entries, repeats))]);

    /// <summary>Some entries build what the one before does, but for one constraint more.</summary>
    private static IEnumerable<ManifestEntry> WithSimilar(ManifestEntry[] entries, bool[] repeats) =>
        entries.Select((e, i) => i > 0 && repeats[i] ? entries[i - 1] with { Constraints = [.. entries[i - 1].Constraints, "similar"] } : e);

    private static List<ManifestEntry> WithoutRepeats(IEnumerable<ManifestEntry> entries)
    {
        var kept = new List<ManifestEntry>();
        foreach (var entry in entries.Where(e => !kept.Exists(e.BuildsTheSameAs)))
        {
            // The numbers make every tag another one.
            kept.Add(entry with { Tags = [.. entry.Tags.Select((t, i) => $"{t}.{kept.Count}.{i}")] });
        }

        return kept;
    }
}
