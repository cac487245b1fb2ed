using System.Text.Json;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Configuration;

namespace Docs.Tests.Documents;

/// <summary>The published JSON Schema of docs.yml and the parser accept the same keys.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Properties =
        JsonDocument.Parse(File.ReadAllText(Path.Join(RepositoryRoot.FullPath, "docs.schema.json"))).RootElement.GetProperty("properties");

    [Fact]
    public void It_has_the_keys_that_the_parser_knows() => Assert.Equal(ConfigurationKey.Top.Order(), KeysOf(Properties));

    [Fact]
    public void It_has_the_keys_of_links_that_the_parser_knows() =>
        Assert.Equal(ConfigurationKey.OfLinks.Order(), KeysOf(Properties.GetProperty("links").GetProperty("properties")));

    [Fact]
    public void It_has_the_keys_of_exemptions_that_the_parser_knows() =>
        Assert.Equal(ConfigurationKey.OfExemptions.Order(), KeysOf(Properties.GetProperty("exemptions").GetProperty("items").GetProperty("properties")));

    [Fact]
    public void It_has_the_keys_of_publish_that_the_parser_knows()
    {
        var publish = Properties.GetProperty("publish").GetProperty("properties");

        Assert.Equal(ConfigurationKey.OfPublish.Order(), KeysOf(publish));
        Assert.Equal(ConfigurationKey.OfGit.Order(), KeysOf(publish.GetProperty("git").GetProperty("properties")));
        var gitHub = publish.GetProperty("github").GetProperty("properties");
        Assert.Equal(ConfigurationKey.OfGitHub.Order(), KeysOf(gitHub));
        Assert.Equal(ConfigurationKey.OfPullRequest.Order(), KeysOf(gitHub.GetProperty("pull-request").GetProperty("properties")));
    }

    [Fact]
    public void It_has_all_targets() =>
        Assert.Equal(Target.All.Select(t => t.Name).Order(), KeysOf(Properties.GetProperty("targets").GetProperty("properties")));

    [Fact]
    public void It_says_text_where_the_parser_wants_one()
    {
        foreach (var key in Properties.EnumerateObject())
        {
            var findings = new List<Finding>();
            ConfigurationParser.Parse($"{key.Name}: [a, list]", "docs.yml", findings);
            var wants = key.Value.GetProperty("type").GetString() == "object" || key.Name == "exemptions" ? "must be a mapping" : "must be a text";

            Assert.Contains(findings, f => f.Message.Contains(wants, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_configuration_of_this_repository_is_valid_and_names_it()
    {
        var text = File.ReadAllText(Path.Join(RepositoryRoot.FullPath, "docs.yml"));
        var findings = new List<Finding>();
        ConfigurationParser.Parse(text, "docs.yml", findings);

        Assert.Empty(findings);
        Assert.StartsWith("# yaml-language-server: $schema=./docs.schema.json", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> KeysOf(JsonElement element) => element.EnumerateObject().Select(p => p.Name).Order();
}
