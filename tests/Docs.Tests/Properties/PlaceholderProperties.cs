using System.Text;
using System.Text.RegularExpressions;
using Docs.Model.Placeholders;
using Docs.Readmes.Placeholders;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

public sealed partial class PlaceholderProperties
{
    // Larger results show nothing more, and a value that holds values that hold values can be very large.
    private const int MaxLength = 20_000;

    private static readonly string[] Tokens = [.. PlaceholderName.All.Select(n => $"%%{n}%%")];
    private static readonly string[] Pieces = ["a", "ü", "🐳", " ", "\t", "  ", "\n", "x", "<", "%%LOGO%%", "%%LOGO%%"];

    [Fact]
    public void Filling_equals_replacing_one_placeholder_after_another_over_the_whole_page() =>
        Property.Holds(Pages(Texts.Of([.. Tokens, .. Pieces, .. Pieces])), HoldsFor);

    [Fact]
    public void Of_placeholders_that_share_their_signs_the_one_that_is_filled_first_is_one() =>
        Property.Holds(
            Pages(Texts.Of([.. Tokens.Select(t => t.TrimEnd('%') + t), .. Tokens.Select(t => t + t.TrimStart('%')), "%", "%%", "%%%%", "%%nothing%%", .. Pieces, .. Pieces])
                .Select(t => $"<{t}>")),
            texts => HoldsFor([texts[0], .. texts.Skip(1).Select(t => t.Replace('%', '&'))]));

    /// <summary>A page and the value of each placeholder.</summary>
    private static Gen<string[]> Pages(Gen<string> texts) => Gen.Resize(texts, 8).ArrayOf(PlaceholderName.All.Length + 1);

    private static void HoldsFor(string[] texts)
    {
        var values = texts.Skip(1).Select((t, i) => PlaceholderText.Parse(t, (Placeholder)i)).ToArray();
        var lengths = new long[values.Length];
        for (var i = values.Length - 1; i >= 0; i--)
        {
            lengths[i] = values[i].FilledLength(lengths);
        }

        var page = PlaceholderText.Parse(texts[0]);
        var length = page.FilledLength(lengths);
        if (length > MaxLength)
        {
            return;
        }

        var output = new byte[length];
        var filled = Encoding.UTF8.GetString(output.AsSpan(0, page.Fill(values, output)));
        Assert.Equal(Replaced(texts), filled);
    }

    /// <summary>The specification, word by word.</summary>
    private static string Replaced(string[] texts)
    {
        var page = texts[0];
        foreach (var (token, value) in Tokens.Zip(texts.Skip(1)))
        {
            page = token == "%%LOGO%%"
                ? Logo().Replace(page, _ => value)
                : page.Replace(token, value, StringComparison.Ordinal);
        }

        return page;
    }

    [GeneratedRegex(@"[ \t]*%%LOGO%%[ \t]*")]
    private static partial Regex Logo();
}
