using System.Text.RegularExpressions;
using Docs.Model.Findings;

namespace Docs.Pipeline.Checking;

/// <summary>
/// The findings of an earlier state. A finding is one of them by its code, file and text: lines move with every change
/// above them, and so do sizes. Where a file has the same text more often than before, the last ones are new.
/// </summary>
internal sealed partial class OlderFindings(IEnumerable<Finding> findings)
{
    private readonly Dictionary<(string Code, string Path, string Message), int> _counts =
        findings.CountBy(KeyOf).ToDictionary();

    /// <summary>Those that the earlier state does not have, in their order.</summary>
    public IReadOnlyList<Finding> Without(IEnumerable<Finding> findings)
    {
        var left = new Dictionary<(string, string, string), int>(_counts);
        var found = new List<Finding>();
        foreach (var finding in findings.Order())
        {
            var key = KeyOf(finding);
            if (left.GetValueOrDefault(key) is var count and > 0)
            {
                left[key] = count - 1;
            }
            else
            {
                found.Add(finding);
            }
        }

        return found;
    }

    private static (string Code, string Path, string Message) KeyOf(Finding finding) =>
        (finding.Code, finding.At.Path, Measure().Replace(finding.Message, "#"));

    [GeneratedRegex(@"[0-9]+(?= bytes)|(?<=\bline )[0-9]+")]
    private static partial Regex Measure();
}
