using System.Collections.Immutable;
using Docs.Publishing.GitHub.Failures;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>Loads many objects by few queries. What GraphQL does not give is left out; the REST API has it, one by one, or says why not.</summary>
internal static class DividedQuery
{
    // Objects in a query that is not halved after a failure, but repeated.
    private const int SmallSize = ObjectQuery.Size / 8;

    /// <summary>The objects by id. A single one is not asked for: the REST API has that by one request, too.</summary>
    /// <param name="load">Sends a query, given the ids and whether it is sent again after a fault.</param>
    /// <exception cref="GitHubException">GraphQL is there, but does not answer.</exception>
    public static async Task<ImmutableDictionary<TId, T>> LoadAsync<TId, T>(IReadOnlyCollection<TId> ids, Func<TId[], bool, Task<ImmutableDictionary<TId, T>>> load)
        where TId : notnull
    {
        var parts = ids.Count < 2 ? [] : await Task.WhenAll(ids.Chunk(ObjectQuery.Size).Select(part => LoadPartAsync(part, load))).ConfigureAwait(false);
        return parts.Aggregate(ImmutableDictionary<TId, T>.Empty, static (all, part) => all.SetItems(part));
    }

    private static async Task<ImmutableDictionary<TId, T>> LoadPartAsync<TId, T>(TId[] ids, Func<TId[], bool, Task<ImmutableDictionary<TId, T>>> load)
        where TId : notnull
    {
        var isSmall = ids.Length <= SmallSize;
        try
        {
            return await load(ids, isSmall).ConfigureAwait(false);
        }
        catch (GitHubException e) when (IsWithheld(e.Failure.Kind) || (isSmall && IsRefused(e.Failure.Kind)))
        {
            return ImmutableDictionary<TId, T>.Empty;
        }
        catch (GitHubException e) when (!isSmall && MayBeTooLarge(e.Failure.Kind))
        {
            var half = ids.Length / 2;
            var first = await LoadPartAsync(ids[..half], load).ConfigureAwait(false);
            return first.SetItems(await LoadPartAsync(ids[half..], load).ConfigureAwait(false));
        }
    }

    /// <summary>Whether the server has no GraphQL, or not these fields, or not for this token.</summary>
    private static bool IsWithheld(GitHubFailureKind failure) => failure is GitHubFailureKind.NotFound or GitHubFailureKind.Forbidden or GitHubFailureKind.Unsupported;

    private static bool IsRefused(GitHubFailureKind failure) => failure is GitHubFailureKind.Invalid or GitHubFailureKind.Other or GitHubFailureKind.ServerError;

    private static bool MayBeTooLarge(GitHubFailureKind failure) =>
        IsRefused(failure) || failure is GitHubFailureKind.TimedOut or GitHubFailureKind.Unreachable;
}
