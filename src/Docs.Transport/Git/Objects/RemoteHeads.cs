using System.Collections.Immutable;

namespace Docs.Transport.Git.Objects;

/// <summary>The branches of a remote at one moment.</summary>
/// <param name="Main">The one that its <c>HEAD</c> names, also where there is no commit yet; null where that is not told.</param>
/// <param name="Branches">The commit of each, by its name without <c>refs/heads/</c>.</param>
public sealed record RemoteHeads(string? Main, ImmutableDictionary<string, string> Branches)
{
    private const string Prefix = "refs/heads/";

    /// <summary>From what <c>git ls-remote --symref</c> prints.</summary>
    internal static RemoteHeads Parse(string output)
    {
        var main = default(string);
        var branches = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var words in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')))
        {
            if (words is [var id, var name] && name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                branches[name[Prefix.Length..]] = id;
            }
            else if (words is [var link, "HEAD"] && link.StartsWith("ref: " + Prefix, StringComparison.Ordinal))
            {
                main = link[("ref: " + Prefix).Length..];
            }
        }

        return new(main, branches.ToImmutable());
    }
}
