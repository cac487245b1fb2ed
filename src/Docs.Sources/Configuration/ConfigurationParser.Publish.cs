using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Yaml;

namespace Docs.Sources.Configuration;

/// <summary>What is below <c>publish</c>.</summary>
public sealed partial class ConfigurationParser
{
    private const string OnlyKnownFields = "a text with no other fields than '{target}' and '{namespace}'";

    private static readonly GitPublishSettings Default = GitPublishSettings.Default;

    private (GitPublishSettings? Git, PullRequestSettings? PullRequests) ReadPublish(YamlNode node)
    {
        var ways = Mapping(node, ConfigurationKey.Publish) is { } mapping ? Children(mapping, ConfigurationKey.OfPublish) : [];
        return (
            ways.TryGetValue(ConfigurationKey.Git, out var git) && Mapping(git, "publish.git") is { } settings ? ReadGit(settings) : null,
            ways.TryGetValue(ConfigurationKey.GitHub, out var gitHub) && Mapping(gitHub, "publish.github") is { } own ? ReadGitHub(own) : null);
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

    private PullRequestSettings ReadGitHub(YamlNode mapping)
    {
        const string Place = "publish.github.pull-request";
        var @default = PullRequestSettings.Default;
        if (!Children(mapping, ConfigurationKey.OfGitHub).TryGetValue(ConfigurationKey.PullRequest, out var node) || Mapping(node, Place) is not { } settings)
        {
            return @default;
        }

        var children = Children(settings, ConfigurationKey.OfPullRequest);
        var scope = Read(children, ConfigurationKey.Scope, t => t is "target" or "all" ? t : null, "'target' or 'all'", Place);
        return new(
            scope == "all" ? PullRequestScope.All : PullRequestScope.Target,
            Read(children, ConfigurationKey.Branch, PatternOrNull, "the name of a branch, with '{target}' or '{namespace}' in it", Place) ?? @default.Branch,
            Read(children, ConfigurationKey.Title, FilledOrNull, OnlyKnownFields, Place) ?? @default.Title,
            Names(children, ConfigurationKey.Labels, t => t.Trim().Length > 0 && t.Length <= 50, "names of at most 50 characters"),
            Names(children, ConfigurationKey.Reviewers, IsReviewer, "login names, and teams as in 'docker-library/maintainers'"),
            children.TryGetValue(ConfigurationKey.Draft, out var draft) && IsTrue(draft, $"{Place}.{ConfigurationKey.Draft}"));

        EquatableList<string> Names(Dictionary<string, YamlNode> from, string key, Func<string, bool> isAllowed, string expected)
        {
            var names = new List<string>();
            foreach (var item in from.TryGetValue(key, out var list) ? Items(list, $"{Place}.{key}") : [])
            {
                if (Text(item, $"{Place}.{key}") is not { } name)
                {
                    continue;
                }

                names.Add(name);
                if (!isAllowed(name))
                {
                    _findings.Add(Catalogue.WrongValue(item.At, $"{Place}.{key}", expected));
                }
            }

            return [.. names];
        }
    }

    private bool IsTrue(YamlNode node, string key)
    {
        if (node is not { IsPlain: true, Scalar: "true" or "false" })
        {
            _findings.Add(Catalogue.WrongValue(node.At, key, "true or false"));
        }

        return node is { IsPlain: true, Scalar: "true" };
    }

    // What GitHub allows for users and teams.
    private static bool IsReviewer(string text) =>
        text.Split('/') is { Length: 1 or 2 } parts && Array.TrueForAll(parts, p => p.Length > 0 && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));

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
    private string? Filled(Dictionary<string, YamlNode> children, string key) => Read(children, key, FilledOrNull, OnlyKnownFields);

    private static string? FilledOrNull(string text) => TargetText.HasUnknownField(text) ? null : text;

    /// <summary>A value that a text stands for; null, with a finding, where it stands for none.</summary>
    /// <param name="place">The keys above.</param>
    private T? Read<T>(Dictionary<string, YamlNode> children, string key, Func<string, T?> find, string expected, string place = "publish.git")
        where T : class
    {
        if (!children.TryGetValue(key, out var node) || Text(node, $"{place}.{key}") is not { } text)
        {
            return null;
        }

        var value = find(text);
        if (value is null)
        {
            _findings.Add(Catalogue.WrongValue(node.At, $"{place}.{key}", expected));
        }

        return value;
    }
}
