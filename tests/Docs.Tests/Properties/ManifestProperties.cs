using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Sources.Manifests;

namespace Docs.Tests.Properties;

public sealed class ManifestProperties
{
    [Fact]
    public void What_is_printed_parses_to_an_equal_manifest() =>
        Property.Holds(Manifests.Valid, manifest =>
        {
            var parsed = ManifestParser.Parse(ManifestPrinter.Print(manifest), "manifest");
            Assert.DoesNotContain(parsed.Findings, f => f.Severity == Severity.Error);
            Assert.Equal(manifest, parsed.Manifest);
        });

    [Fact]
    public void What_is_parsed_from_any_text_prints_to_the_same_again() =>
        Property.HoldsForTexts(LikeManifests, text =>
        {
            var parsed = ManifestParser.Parse(text, "manifest");
            if (parsed.IsValid)
            {
                Assert.Equal(parsed.Manifest, ManifestParser.Parse(ManifestPrinter.Print(parsed.Manifest), "manifest").Manifest);
            }
        });

    [Fact]
    public void Any_text_is_parsed_with_findings_at_places_that_it_has() =>
        Property.HoldsForTexts(LikeManifests, text =>
        {
            var lines = text.Split('\n');
            var parsed = ManifestParser.Parse(text, "manifest");
            Assert.All(parsed.Findings, f =>
            {
                Assert.InRange(f.At.Line, 0, lines.Length);
                Assert.InRange(f.At.Column, 0, f.At.Line == 0 ? 0 : lines[f.At.Line - 1].Length + 1);
            });
            Assert.Equal(parsed.Findings.Order(), parsed.Findings);
        });

    [Fact]
    public void Entries_of_any_text_have_what_the_model_promises() =>
        Property.HoldsForTexts(LikeManifests, text => Assert.All(ManifestParser.Parse(text, "manifest").Manifest.Entries, e =>
        {
            Assert.NotEmpty(e.Tags);
            Assert.NotEmpty(e.Architectures);
            Assert.Equal(e.Architectures.Distinct().Order(), e.Architectures);
            Assert.Equal(e.SharedTags.Distinct(StringComparer.Ordinal), e.SharedTags);
            Assert.Equal(RepositoryPath.Clean(e.Source.Directory), e.Source.Directory);
            Assert.All(e.ArchitectureFields.Where(f => f.Field == GitField.Directory), f => Assert.Equal(RepositoryPath.Clean(f.Value), f.Value));
        }));

    private static FsCheck.Gen<string> LikeManifests => Texts.Like(
        "\n", "\n", "\n\n", "\n ", "\n\t", " ", ",", ", ", "#", ":", "\r",
        "Maintainers: A (@a)\n", "GitRepo: https://example.com/x.git\n", "GitCommit: 1111111111111111111111111111111111111111\n",
        "Maintainers: ", "Tags: ", "\n\nTags: a", "SharedTags: ", "Architectures: ", "Constraints: ", "GitFetch: refs/heads/", "Directory: ", "File: ",
        "i386-GitCommit: ", "amd64-Directory: ", "Builder:", "a", "b", "..", "/", "i386", "amd64", "A <b> (@c)", "(@c)");
}
