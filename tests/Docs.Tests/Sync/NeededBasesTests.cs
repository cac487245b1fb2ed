using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Sources.Library;
using Docs.Sources.Manifests;

namespace Docs.Tests.Sync;

public sealed class NeededBasesTests
{
    private const string Manifest =
        """
        Maintainers: A (@a)
        GitRepo: https://example.com/x.git
        GitCommit: 1111111111111111111111111111111111111111

        Tags: 1, latest
        Architectures: arm64v8, i386
        arm64v8-Directory: arm
        i386-Directory: intel

        Tags: 1-slim
        Directory: slim

        Tags: 1-imported
        Directory: imported
        Builder: oci-import

        Tags: 1-again
        Constraints: x
        Directory: slim
        """;

    private static string Key(string path) => $"https://example.com/x@1111111111111111111111111111111111111111:{path}";

    [Fact]
    public void Each_entry_is_looked_at_for_its_first_architecture_and_what_is_imported_is_not() =>
        Assert.Equal([Key("arm/Dockerfile"), Key("slim/Dockerfile")], KeysOf([("variant-slim.md", "text")], []));

    [Fact]
    public void An_image_without_a_text_about_variants_needs_no_base()
    {
        Assert.Empty(KeysOf([], []));
        Assert.Empty(KeysOf([("variant-alpine.md", "text"), ("content.md", "text")], [("variant-alpine.md", "text")]));
    }

    [Fact]
    public void A_text_that_images_share_counts_unless_the_image_has_an_empty_one()
    {
        Assert.NotEmpty(KeysOf([], [("variant-slim.md", "text")]));
        Assert.Empty(KeysOf([("variant-slim.md", "")], [("variant-slim.md", "text")]));
    }

    [Theory]
    [InlineData("buildpack-deps:trixie", true)]
    [InlineData("buildpack-deps:", true)]
    [InlineData("buildpack-deps:trixie-curl", false)]
    [InlineData("buildpack-deps", false)]
    [InlineData("debian:trixie", false)]
    [InlineData(null, false)]
    public void The_whole_of_buildpack_deps_decides(string? name, bool decides) => Assert.Equal(decides, NeededBases.Decides(name));

    [Fact]
    public void What_is_known_need_not_be_asked_and_nothing_once_one_decides()
    {
        var needed = Needed([("variant-slim.md", "text")], []);

        Assert.Equal([Key("slim/Dockerfile")], Lacking((Key("arm/Dockerfile"), "alpine:3")));
        Assert.Equal([Key("arm/Dockerfile")], Lacking((Key("slim/Dockerfile"), null)));
        Assert.Empty(Lacking((Key("slim/Dockerfile"), "buildpack-deps:trixie")));
        Assert.Equal(2, Lacking((Key("other"), "buildpack-deps:trixie")).Count());

        IEnumerable<string> Lacking(params (string Key, string? Base)[] facts) =>
            NeededBases.FindLacking(needed, facts.ToDictionary(f => f.Key, f => f.Base, StringComparer.Ordinal)).Select(s => s.LockKey);
    }

    private static IEnumerable<string> KeysOf((string Name, string Text)[] own, (string Name, string Text)[] shared) =>
        Needed(own, shared).Select(s => s.LockKey);

    private static EquatableList<GitSource> Needed((string Name, string Text)[] own, (string Name, string Text)[] shared)
    {
        var parsed = ManifestParser.Parse(Manifest, "x");
        Assert.DoesNotContain(parsed.Findings, f => f.Severity == Severity.Error);
        return NeededBases.Of(new(Set(own), new(Set(shared))), parsed.Manifest);
    }

    private static FragmentSet Set((string Name, string Text)[] files) =>
        new("folder", files.ToDictionary(f => f.Name, f => new Fragment(f.Name, f.Text, f.Text.Length == 0), StringComparer.Ordinal));
}
