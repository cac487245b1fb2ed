using System.Globalization;
using System.Text;
using Docs.Model;
using Docs.Publishing.Plans;

namespace Docs.Publishing.GitHub.Proposals;

/// <summary>What a pull request of a publisher says. The same plan always gives the same text.</summary>
internal static class ProposalText
{
    // READMEs that are listed: a first publication has more than anybody reads.
    private const int MostListed = 100;

    /// <summary>The hidden line by which the pull request of a target is found again.</summary>
    public static string Marker(Target target) => $"<!-- docs publish github: {target} -->";

    /// <summary>The description of a pull request.</summary>
    /// <param name="followers">Targets that are published when the pull request is merged; often empty.</param>
    public static string Print(TargetPlan plan, IReadOnlyList<Target> followers)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Updates the READMEs of `{plan.Target}`: {Count(ReadmeState.Outdated)} changed, {Count(ReadmeState.Missing)} new, {Count(ReadmeState.Orphaned)} removed.\n\n");
        if (plan.Edits.Length > 0)
        {
            text.Append("| README | change |\n| --- | --- |\n");
            foreach (var edit in plan.Edits.Take(MostListed))
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{edit.Path}` | {Word(edit.State)} |\n");
            }

            text.Append(plan.Edits.Length > MostListed ? string.Create(CultureInfo.InvariantCulture, $"\n{plan.Edits.Length - MostListed} more are not listed.\n") : "").Append('\n');
        }

        if (followers.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"When this is merged, the next run publishes {string.Join(", ", followers.Select(f => $"`{f}`"))} too.\n\n");
        }

        text.Append("Each run of `docs publish github --pull-request` updates this pull request, and closes it when nothing is left to change. A run does not replace commits that somebody else adds to its branch.\n\n");
        return text.Append(Marker(plan.Target)).Append('\n').ToString();

        int Count(ReadmeState state) => plan.Edits.Count(e => e.State == state);
    }

    /// <summary>The description of a pull request that is closed: its reason, and what it said.</summary>
    public static string PrintClosed(Target target, string body) =>
        $"**Closed:** the READMEs of `{target}` are up to date, so nothing is left to change.\n\n{body}";

    /// <summary>Whether a text is of a pull request for a target.</summary>
    public static bool IsFor(Target target, string body) => body.Contains(Marker(target), StringComparison.Ordinal);

    /// <summary>Whether two texts are the same; GitHub's editor changes line ends.</summary>
    public static bool AreSame(string one, string other) => one.ReplaceLineEndings("\n").Trim() == other.ReplaceLineEndings("\n").Trim();

    private static string Word(ReadmeState state) => state switch
    {
        ReadmeState.Missing => "new",
        ReadmeState.Orphaned => "removed",
        _ => "changed",
    };
}
