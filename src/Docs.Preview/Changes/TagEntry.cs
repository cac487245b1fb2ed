using System.Collections.Immutable;

namespace Docs.Preview.Changes;

/// <summary>An entry of a list of tags, as in <c>- [`1.2`, `latest`](https://github.com/…/Dockerfile)</c>.</summary>
/// <param name="Tags">What stands between backticks.</param>
/// <param name="Address">What it links to; null for nothing.</param>
internal sealed record TagEntry(ImmutableArray<string> Tags, string? Address)
{
    public static TagEntry Parse(string text)
    {
        var link = text.IndexOf("](", StringComparison.Ordinal);
        var end = link < 0 ? -1 : text.IndexOf(')', link);
        var names = link < 0 ? text : text[..link];
        return new(
            [.. names.Split('`').Where((_, i) => i % 2 == 1)],
            end < 0 ? null : text[(link + 2)..end]);
    }
}
