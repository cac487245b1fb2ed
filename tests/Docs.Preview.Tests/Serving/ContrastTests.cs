using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Docs.Preview.Framing;

namespace Docs.Preview.Tests.Serving;

/// <summary>Each text of the style sheet has a contrast of at least 4.5 : 1 with what is behind it, in light and in dark.</summary>
public sealed partial class ContrastTests
{
    private const double Least = 4.5;

    [Theory]
    [InlineData("back", "text text-quiet link error note tip important code-text code-keyword code-variable code-number code-property")]
    [InlineData("back-quiet", "text text-quiet link code-text code-keyword code-variable code-number code-property")]
    [InlineData("back-code", "text text-quiet link")]
    [InlineData("added-back", "text link")]
    [InlineData("removed-back", "text link")]
    [InlineData("added-word", "text")]
    [InlineData("removed-word", "text")]
    [InlineData("error-back", "text link error")]
    [InlineData("warning-back", "text link warning")]
    [InlineData("accent", "on-accent")]
    public void Every_text_can_be_read(string back, string texts)
    {
        foreach (var theme in (string[])[":root {", ":root[data-theme=\"dark\"] {"])
        {
            var colours = ColoursOf(theme);
            foreach (var text in texts.Split(' '))
            {
                var contrast = Contrast(colours[text], colours[back]);
                Assert.True(contrast >= Least, $"{theme} {text} on {back}: {contrast:F2}");
            }
        }
    }

    private static Dictionary<string, string> ColoursOf(string theme)
    {
        var style = Encoding.UTF8.GetString(Asset.Find("/assets/preview.css")!.Content);
        var start = style.IndexOf(theme, StringComparison.Ordinal);
        return Colour().Matches(style[start..style.IndexOf('}', start)]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    /// <summary>As the Web Content Accessibility Guidelines define it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, i) =>
        {
            var part = int.Parse(colour.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return weight * (part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        }).Sum();
    }

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6});", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
