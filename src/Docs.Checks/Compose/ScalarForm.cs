using System.Text.RegularExpressions;

namespace Docs.Checks.Compose;

/// <summary>What a single value of a Compose file must look like. One with a variable in it (<c>${PORT}</c>) may be anything.</summary>
/// <param name="Expected">In words, as the end of a sentence.</param>
/// <param name="IsValid">Of the value's text.</param>
/// <param name="Words">The values that are possible, where there is a list of them.</param>
internal sealed partial record ScalarForm(string Expected, Func<string, bool> IsValid, IReadOnlyList<string> Words)
{
    public static readonly ScalarForm Text = new("a text", static _ => true, []);
    public static readonly ScalarForm Number = new("a number", NumberPattern().IsMatch, []);
    public static readonly ScalarForm Flag = new("true or false", static v => v.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n", ["true", "false"]);
    public static readonly ScalarForm Duration = new("a time with its unit, such as '30s' or '1m30s'", DurationPattern().IsMatch, []);
    public static readonly ScalarForm Bytes = new("a size, such as '64m' or '2gb'", BytesPattern().IsMatch, []);
    public static readonly ScalarForm Name = new("a name of letters, digits, '.', '_' and '-'", NamePattern().IsMatch, []);
    public static readonly ScalarForm ProjectName = new("a name of lower-case letters, digits, '_' and '-'", ProjectPattern().IsMatch, []);
    public static readonly ScalarForm Port = new("a port, such as '8080:80' or '127.0.0.1:53:53/udp'", IsPort, []);

    /// <summary>One of some words.</summary>
    public static ScalarForm OneOf(params string[] words) => new("one of " + string.Join(", ", words.Select(w => $"'{w}'")), words.Contains, words);

    /// <summary>One of some words, or what a pattern allows.</summary>
    public static ScalarForm OneOf(string[] words, Regex or) => OneOf(words) with { IsValid = v => words.Contains(v) || or.IsMatch(v) };

    /// <summary>Whether somebody else decides about a value: it has a variable, or a part that readers replace.</summary>
    public static bool IsOpen(string value) =>
        value.AsSpan().ContainsAny('$', '<') || value.Contains("...", StringComparison.Ordinal);

    private static bool IsPort(string value) =>
        PortPattern().Match(value) is { Success: true } match
        && match.Groups["port"].Captures.All(c => c.Length < 6 && int.Parse(c.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) <= ushort.MaxValue);

    [GeneratedRegex(@"^[+-]?[0-9][0-9_]*(?:\.[0-9]+)?$|^0[xo][0-9A-Fa-f]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^0$|^(?:[0-9]+(?:\.[0-9]+)?(?:ns|us|µs|ms|s|m|h|d|w))+$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^-?[0-9]+(?:\.[0-9]+)? ?(?:[kmgtp]?i?b?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BytesPattern();

    [GeneratedRegex("^[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"^(?:(?:\[[0-9A-Fa-f:.]+\]|[0-9]+(?:\.[0-9]+){3}|localhost):)?(?:(?:(?<port>[0-9]+)(?:-(?<port>[0-9]+))?)?:)?(?<port>[0-9]+)(?:-(?<port>[0-9]+))?(?:/(?:tcp|udp|sctp))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PortPattern();
}
