using System.Text;
using System.Text.RegularExpressions;
using Docs.Model;
using Docs.Model.Origins;

namespace Docs.Pipeline.Starting;

/// <summary>Finds out why a README that is built differs from the one that is there.</summary>
internal static partial class ReadmeComparer
{
    private const string Tags = "tags moved since: lines of the tag data differ";
    private const string Commits = "only ids of commits differ: the links of Dockerfiles or of a logo";

    /// <summary>The reason, in words; null where they are byte for byte the same.</summary>
    /// <param name="built">The README as it is built.</param>
    /// <param name="there">The one that is there; null where there is none.</param>
    /// <param name="origins">Where the lines of the built one are from; asked only where they differ.</param>
    /// <param name="isTagData">Whether a file is a manifest.</param>
    public static string? FindReason(Readme built, ReadOnlyMemory<byte>? there, Func<OriginMap> origins, Func<string, bool> isTagData)
    {
        if (there is not { } bytes)
        {
            return "there is no README yet";
        }

        if (bytes.Span.SequenceEqual(built.Content.Span))
        {
            return null;
        }

        if (!built.IsDecided)
        {
            return "not decided: facts are unknown, see the findings";
        }

        var (before, after) = (Encoding.UTF8.GetString(bytes.Span), built.Text);
        if (WithoutCommits(before) == WithoutCommits(after))
        {
            return Commits;
        }

        var sources = ChangedSources(before, after, origins()).ToHashSet(StringComparer.Ordinal);
        return sources.Count == 0 ? "lines that the sources do not have any more"
            : sources.All(isTagData) ? Tags
            : $"text of {string.Join(", ", sources.Where(s => !isTagData(s)).Select(s => Path.GetFileName(s)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
    }

    /// <summary>The files that the lines are from which only the built text has.</summary>
    private static IEnumerable<string> ChangedSources(string before, string after, OriginMap origins)
    {
        var known = before.Split('\n').ToHashSet(StringComparer.Ordinal);
        var start = 0;
        foreach (var line in after.Split('\n'))
        {
            if (!known.Contains(line))
            {
                yield return origins.FindLine(start).Path;
            }

            start += line.Length + 1;
        }
    }

    private static string WithoutCommits(string text) => CommitIds().Replace(text, "");

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])")]
    private static partial Regex CommitIds();
}
