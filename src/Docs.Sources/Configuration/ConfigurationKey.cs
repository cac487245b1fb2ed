namespace Docs.Sources.Configuration;

/// <summary>The keys of <c>docs.yml</c>. The published JSON Schema is tested against them.</summary>
internal static class ConfigurationKey
{
    public const string Source = "source";
    public const string Templates = "templates";
    public const string Library = "library";
    public const string Lock = "lock";
    public const string Output = "output";
    public const string Path = "path";
    public const string Targets = "targets";
    public const string Links = "links";

    public const string Exemptions = "exemptions";
    public const string Publish = "publish";

    public const string Repository = "repository";
    public const string Branch = "branch";

    public const string Rule = "rule";
    public const string Images = "images";
    public const string Reason = "reason";

    public const string Git = "git";
    public const string Remote = "remote";
    public const string Layout = "layout";
    public const string GitBranch = "publish.git.branch";
    public const string MainBranch = "main-branch";
    public const string Message = "message";
    public const string LibraryMessage = "library-message";
    public const string Author = "author";
    public const string Committer = "committer";

    public const string GitHub = "github";
    public const string PullRequest = "pull-request";
    public const string Scope = "scope";
    public const string Title = "title";
    public const string Labels = "labels";
    public const string Reviewers = "reviewers";
    public const string Draft = "draft";

    /// <summary>Those of the file itself.</summary>
    public static IReadOnlyList<string> Top { get; } = [Source, Templates, Library, Lock, Output, Path, Targets, Links, Exemptions, Publish];

    /// <summary>Those below <c>links</c>.</summary>
    public static IReadOnlyList<string> OfLinks { get; } = [Repository, Branch];

    /// <summary>Those of an item of <c>exemptions</c>.</summary>
    public static IReadOnlyList<string> OfExemptions { get; } = [Rule, Images, Reason];

    /// <summary>Those below <c>publish</c>: each a way out.</summary>
    public static IReadOnlyList<string> OfPublish { get; } = [Git, GitHub];

    /// <summary>Those below <c>publish.git</c>.</summary>
    public static IReadOnlyList<string> OfGit { get; } = [Remote, Layout, MainBranch, Branch, Path, Message, LibraryMessage, Author, Committer];

    /// <summary>Those below <c>publish.github</c>.</summary>
    public static IReadOnlyList<string> OfGitHub { get; } = [PullRequest];

    /// <summary>Those below <c>publish.github.pull-request</c>.</summary>
    public static IReadOnlyList<string> OfPullRequest { get; } = [Scope, Branch, Title, Labels, Reviewers, Draft];
}
