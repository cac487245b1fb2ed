using System.Globalization;
using Docs.Yaml;

namespace Docs.Tests.Yaml;

/// <summary>YAML to trees, whatever is in them.</summary>
public sealed class YamlTreeTests
{
    [Fact]
    public void Everything_has_its_place()
    {
        var root = Parse("services:\n  one:\n    image: redis:8 # comment\n    ports: [80, '81']\n");

        var service = root!.Find("services")!.Entries[0];
        Assert.Equal("one at compose.yaml:2:3", $"{service.Key} at {service.At}");
        Assert.Equal("redis:8 at compose.yaml:3:12", $"{service.Value.Find("image")!.Scalar} at {service.Value.Find("image")!.At}");
        Assert.Equal(["80", "81"], service.Value.Find("ports")!.Items.Select(i => i.Scalar));
    }

    [Fact]
    public void Aliases_and_merges_bring_in_what_they_stand_for()
    {
        var root = Parse("x-base: &base\n  image: redis:8\nservices:\n  one:\n    <<: *base\n  two: *base\n");

        Assert.All(root!.Find("services")!.Entries, s => Assert.Equal("redis:8", s.Value.Find("image")!.Scalar));
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: b: c")]
    [InlineData("a: *nobody")]
    public void What_is_no_YAML_has_no_tree(string text) => Assert.Null(Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("# words\n")]
    [InlineData("---\n")]
    [InlineData("~")]
    public void A_file_without_a_value_is_of_no_kind(string text) => Assert.Equal(YamlKind.Null, Parse(text)!.Kind);

    [Fact]
    public void An_alias_may_stand_for_a_single_value() =>
        Assert.Equal("redis:8", Parse("x-image: &image redis:8\nservices:\n  one:\n    image: *image\n")!.Find("services")!.Entries[0].Value.Find("image")!.Scalar);

    [Fact]
    public void A_key_of_its_own_counts_before_one_that_is_merged()
    {
        var root = Parse("x-base: &base\n  image: redis:8\nservices:\n  one:\n    <<: *base\n    image: redis:7\n");

        Assert.Equal("redis:7", Assert.Single(root!.Find("services")!.Entries[0].Value.Entries).Value.Scalar);
    }

    [Fact]
    public void A_file_that_nests_or_multiplies_without_end_has_no_tree()
    {
        var many = string.Join(", ", Enumerable.Range(0, 5_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"k{i}: 1")));
        var aliases = string.Join(", ", Enumerable.Repeat("*a", 5_000));

        var laughs = string.Concat(Enumerable.Range(1, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")));

        Assert.Null(Parse("a0: &a0 x\n" + laughs));
        Assert.Null(Parse(new string('[', 10_000)));
        Assert.Null(Parse(string.Concat(Enumerable.Range(0, 10_000).Select(i => new string(' ', i % 1_000) + "a:\n"))));
        Assert.Null(Parse($"a: &a {{{many}}}\nb:\n  <<: [{aliases}]\n"));
    }

    private static YamlNode? Parse(string text) => YamlTree.Parse(text, "compose.yaml", new(MaxDepth: 64, MaxNodes: 20_000), out _);
}
