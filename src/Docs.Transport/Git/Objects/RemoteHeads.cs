using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Transport.Git.Objects;

/// <summary>The branches of a remote at one moment.</summary>
/// <param name="Main">The one that its <c>HEAD</c> names, also where there is no commit yet; null where the remote does not say.</param>
/// <param name="Branches">The commit of each. One whose name is none that can be published to is left out.</param>
public sealed record RemoteHeads(BranchName? Main, ImmutableDictionary<BranchName, CommitId> Branches)
{
    private const string Prefix = "refs/heads/";

    // Where git looks for a name that it is given, besides the name itself.
    private static readonly string[] Prefixes = ["refs/", "refs/tags/", "refs/heads/", "refs/remotes/"];

    /// <summary>
    /// Other refs that git takes for a branch, by that branch's name: with a tag <c>refs/heads/amd64</c>, whose whole
    /// name is <c>refs/tags/refs/heads/amd64</c>, git refuses to push <c>amd64</c>.
    /// </summary>
    public ImmutableDictionary<BranchName, string> Ambiguous { get; init; } = ImmutableDictionary<BranchName, string>.Empty;

    /// <summary>The ref that makes it impossible to push a branch of this name; null for none.</summary>
    public string? FindObstacle(BranchName branch)
    {
        ArgumentNullException.ThrowIfNull(branch);
        return Ambiguous.GetValueOrDefault(branch) ?? Branches.Keys.Where(b => IsBelow(b, branch) || IsBelow(branch, b)).Min()?.Ref;

        // git stores a branch as a file or as a folder, never as both.
        static bool IsBelow(BranchName one, BranchName other) => one.Value.StartsWith(other.Value + "/", StringComparison.Ordinal);
    }

    /// <summary>From what <c>git ls-remote --symref</c> prints.</summary>
    internal static RemoteHeads Parse(string output)
    {
        var main = default(BranchName);
        var ambiguous = ImmutableDictionary.CreateBuilder<BranchName, string>();
        var branches = ImmutableDictionary.CreateBuilder<BranchName, CommitId>();
        foreach (var words in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')))
        {
            if (words is [var id, var name] && CommitId.TryParse(id, out var commit) && Find(name, Prefix) is { } branch)
            {
                branches[branch] = commit;
            }
            else if (words is [var link, "HEAD"])
            {
                main = Find(link, "ref: " + Prefix) ?? main;
            }

            foreach (var taken in Prefixes.Select(p => Find(words[^1], p + Prefix)).OfType<BranchName>())
            {
                ambiguous[taken] = words[^1];
            }
        }

        return new(main, branches.ToImmutable()) { Ambiguous = ambiguous.ToImmutable() };
    }

    private static BranchName? Find(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && BranchName.TryParse(text[prefix.Length..], out var name) ? name : null;
}
