using System.Globalization;
using Docs.Publishing.GitHub.Failures;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>Explains failures of calls: what was attempted where, GitHub's words, and what to do.</summary>
internal static class GitHubAdvice
{
    /// <param name="operation">What was attempted, as in <c>list the branches</c>.</param>
    /// <param name="permission">What the token needs for that, as GitHub names it: <c>Contents: write</c>.</param>
    public static RemoteException Explain(GitHubException failure, GitAddress address, string operation, string permission) =>
        new(address.Text, Print(failure, operation, permission));

    /// <summary>The same as one line without the address.</summary>
    public static string Print(GitHubException failure, string operation, string permission) =>
        $"cannot {operation}: {failure.Message}{(Find(failure.Failure, permission) is { } advice ? $"; {advice}" : "")}";

    private static string? Find(GitHubFailure failure, string permission) => failure.Kind switch
    {
        GitHubFailureKind.Unauthorized => "set GITHUB_TOKEN to a token that is valid",
        GitHubFailureKind.Forbidden => $"the token needs the permission '{permission}' for this repository",
        GitHubFailureKind.NotFound => $"check the name of the repository; a token without the permission '{permission}' gets the same answer",
        GitHubFailureKind.Conflict => "the repository has no commit yet, or somebody else changed it at the same time; make a first commit, or try again",
        GitHubFailureKind.PrimaryLimit when failure.LimitReset is { } reset => string.Create(CultureInfo.InvariantCulture, $"all requests of the hour are used up; try again after {reset.UtcDateTime:HH:mm:ss} UTC"),
        GitHubFailureKind.PrimaryLimit or GitHubFailureKind.SecondaryLimit => "too many requests; try again later",
        GitHubFailureKind.ServerError or GitHubFailureKind.TimedOut or GitHubFailureKind.Unreachable => "try again later: what was not published is published then",
        _ => null,
    };
}
