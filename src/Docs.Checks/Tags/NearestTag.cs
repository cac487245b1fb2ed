using System.Globalization;
using System.Text;
using Docs.Model;

namespace Docs.Checks.Tags;

/// <summary>Finds the living tag that somebody who wrote a dead one would write today.</summary>
internal static class NearestTag
{
    /// <summary>
    /// Of the tags that differ in their numbers only: the highest of the same first number, else of the next one above,
    /// else of the highest. Without such a tag, the same of those with equal words; else the tag that looks most alike;
    /// else <c>latest</c>; else the shortest. Null where there is none.
    /// </summary>
    public static string? Find(string tag, IReadOnlyCollection<string> living) =>
        OfNextVersion(tag, living.Where(t => Shape(t) == Shape(tag)))
        ?? (Words(tag).Length > 0 ? OfNextVersion(tag, living.Where(t => Words(t) == Words(tag))) : null)
        ?? Nearest.Find(tag, living)
        ?? (living.Contains("latest") ? "latest" : living.MinBy(t => t.Length));

    private static string? OfNextVersion(string tag, IEnumerable<string> tags)
    {
        // A tag without a number is a name, such as a suite's.
        if (!tag.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var first = FirstNumber(tag);
        var series = tags.Where(t => t.Any(char.IsAsciiDigit)).GroupBy(FirstNumber).OrderBy(s => s.Key).ToList();
        return (series.Find(s => s.Key >= first) ?? series.LastOrDefault())?.MaxBy(Numbers, StringComparer.Ordinal);
    }

    private static string Shape(string tag)
    {
        var shape = new StringBuilder();
        foreach (var c in tag)
        {
            if (!char.IsAsciiDigit(c))
            {
                shape.Append(c);
            }
            else if (shape.Length == 0 || shape[^1] != '0')
            {
                shape.Append('0');
            }
        }

        return shape.ToString();
    }

    private static string Words(string tag) => string.Join('-', tag.Split('-', '.').Where(p => p.Length > 0 && !char.IsAsciiDigit(p[0])));

    private static double FirstNumber(string tag) => double.Parse(NumbersOf(tag)[0], CultureInfo.InvariantCulture);

    /// <summary>The tag's numbers in a form whose ordinal order is theirs.</summary>
    private static string Numbers(string tag) => string.Join('.', NumbersOf(tag).Select(n => n.PadLeft(20, '0')));

    private static string[] NumbersOf(string tag) =>
        tag.Split([.. tag.Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
