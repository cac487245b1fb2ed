using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Transport.Git.Objects;

/// <summary>The branches of a remote at one moment.</summary>
/// <param name="Main">The one that its <c>HEAD</c> names, also where there is no commit yet; null where the remote does not say.</param>
/// <param name="Branches">The commit of each, by its name without <c>refs/heads/</c>.</param>
public sealed record RemoteHeads(string? Main, ImmutableDictionary<string, CommitId> Branches)
{
    private const string Prefix = "refs/heads/";

    // Where git looks for a name that it is given, besides the name itself.
    private static readonly string[] Prefixes = ["refs/", "refs/tags/", "refs/heads/", "refs/remotes/"];

    /// <summary>
    /// Other refs that git takes for a branch, by that branch's name: with a tag <c>refs/heads/amd64</c>, whose whole
    /// name is <c>refs/tags/refs/heads/amd64</c>, git refuses to push <c>amd64</c>.
    /// </summary>
    public ImmutableDictionary<string, string> Ambiguous { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The ref that makes it impossible to push a branch of this name; null for none.</summary>
    public string? FindObstacle(string branch) =>
        Ambiguous.GetValueOrDefault(branch)
        ?? (Branches.Keys.Where(b => b.StartsWith(branch + "/", StringComparison.Ordinal) || branch.StartsWith(b + "/", StringComparison.Ordinal)).Min(StringComparer.Ordinal) is { } other
            ? Prefix + other
            : null);

    /// <summary>From what <c>git ls-remote --symref</c> prints.</summary>
    internal static RemoteHeads Parse(string output)
    {
        var main = default(string);
        var ambiguous = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var branches = ImmutableDictionary.CreateBuilder<string, CommitId>(StringComparer.Ordinal);
        foreach (var words in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')))
        {
            if (words is [var id, var name] && name.StartsWith(Prefix, StringComparison.Ordinal) && CommitId.TryParse(id, out var commit))
            {
                branches[name[Prefix.Length..]] = commit;
            }
            else if (words is [var link, "HEAD"] && link.StartsWith("ref: " + Prefix, StringComparison.Ordinal))
            {
                main = link[("ref: " + Prefix).Length..];
            }

            foreach (var start in Prefixes.Where(p => words[^1].StartsWith(p + Prefix, StringComparison.Ordinal)))
            {
                ambiguous[words[^1][(start + Prefix).Length..]] = words[^1];
            }
        }

        return new(main, branches.ToImmutable()) { Ambiguous = ambiguous.ToImmutable() };
    }
}
