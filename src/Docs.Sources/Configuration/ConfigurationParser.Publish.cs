using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Yaml;

namespace Docs.Sources.Configuration;

/// <summary>What is below <c>publish</c>.</summary>
public sealed partial class ConfigurationParser
{
    private static readonly GitPublishSettings Default = GitPublishSettings.Default;

    private GitPublishSettings? ReadPublish(YamlNode node)
    {
        var ways = Mapping(node, ConfigurationKey.Publish) is { } mapping ? Children(mapping, ConfigurationKey.OfPublish) : [];
        return ways.TryGetValue(ConfigurationKey.Git, out var git) && Mapping(git, "publish.git") is { } settings ? ReadGit(settings) : null;
    }

    private GitPublishSettings ReadGit(YamlNode mapping)
    {
        var children = Children(mapping, ConfigurationKey.OfGit);
        if (children.TryGetValue(ConfigurationKey.Branch, out var branch))
        {
            _places[ConfigurationKey.GitBranch] = branch.At;
        }

        var author = Read(children, ConfigurationKey.Author, IdentityOrNull, Identity.ExpectedForm) ?? Default.Author;
        return new(
            Filled(children, ConfigurationKey.Remote),
            Layout(children),
            Read(children, ConfigurationKey.MainBranch, BranchOrNull, "the name of a branch"),
            Read(children, ConfigurationKey.Branch, PatternOrNull, "the name of a branch, with '{target}' or '{namespace}' in it") ?? Default.Branch,
            Path(children),
            Filled(children, ConfigurationKey.Message) ?? Default.Message,
            Filled(children, ConfigurationKey.LibraryMessage) ?? Default.LibraryMessage,
            author,
            Read(children, ConfigurationKey.Committer, IdentityOrNull, Identity.ExpectedForm) ?? author);
    }

    private GitLayout Layout(Dictionary<string, YamlNode> children) =>
        Read(children, ConfigurationKey.Layout, t => t is "branch" or "repository" ? t : null, "'branch' or 'repository'") == "repository"
            ? GitLayout.Repository
            : GitLayout.Branch;

    private PathPattern Path(Dictionary<string, YamlNode> children)
    {
        if (!children.TryGetValue(ConfigurationKey.Path, out var node) || Text(node, "publish.git.path") is not { } text)
        {
            return Default.Path;
        }

        var pattern = PathPattern.Parse(text, out var problem);
        if (pattern is null)
        {
            _findings.Add(Catalogue.PathPatternIsWrong(node.At, text, problem));
        }

        return pattern ?? Default.Path;
    }

    private static Identity? IdentityOrNull(string text) => Identity.TryParse(text, out var identity) ? identity : null;

    private static BranchName? BranchOrNull(string text) => BranchName.TryParse(text, out var name) ? name : null;

    private static BranchPattern? PatternOrNull(string text) =>
        TargetText.HasField(text) && BranchPattern.TryParse(text, out var pattern) ? pattern : null;

    /// <summary>A text in which only known fields are in braces.</summary>
    private string? Filled(Dictionary<string, YamlNode> children, string key) =>
        Read(children, key, t => TargetText.HasUnknownField(t) ? null : t, "a text with no other fields than '{target}' and '{namespace}'");

    /// <summary>A value that a text stands for; null, with a finding, where it stands for none.</summary>
    private T? Read<T>(Dictionary<string, YamlNode> children, string key, Func<string, T?> find, string expected)
        where T : class
    {
        if (!children.TryGetValue(key, out var node) || Text(node, $"publish.git.{key}") is not { } text)
        {
            return null;
        }

        var value = find(text);
        if (value is null)
        {
            _findings.Add(Catalogue.WrongValue(node.At, $"publish.git.{key}", expected));
        }

        return value;
    }
}
