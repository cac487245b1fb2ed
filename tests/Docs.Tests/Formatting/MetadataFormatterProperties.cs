using System.Text.Json;
using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Property = Docs.Tests.Properties.Property;

namespace Docs.Tests.Formatting;

/// <summary>Formatting changes how metadata looks, never what it says, and does so once.</summary>
public sealed class MetadataFormatterProperties
{
    [Fact]
    public void Untidy_JSON_means_the_same_when_it_is_formatted_and_is_formatted_once() =>
        Property.HoldsForTexts(
            Gen.Sized(Values),
            text =>
            {
                var findings = new List<Finding>();
                if (MetadataFormatter.Format(text, "metadata.json", findings) is not { } formatted)
                {
                    Assert.Single(findings);
                    return;
                }

                using var before = JsonDocument.Parse(text);
                using var after = JsonDocument.Parse(formatted);
                Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement), formatted);
                Assert.EndsWith("\n", formatted, StringComparison.Ordinal);
                Assert.Equal(formatted, MetadataFormatter.Format(formatted, "metadata.json", findings));
            });

    [Fact]
    public void Any_text_is_formatted_or_reported_with_one_finding() =>
        Property.HoldsForTexts(
            Texts.Like(
                "{", "{", "}", "[", "]", ":", ",", "\"categories\": ", "[\"b\", \"a\"]", "\"a\": ", "\"a\"", "\"b\"", "null", "1", "-1.0e5", "true", "\"\\ud800\"", "\"\\u00e9\"", "\"", "\\",
                "\n", " ", "//", "é", "🐳"),
            text =>
            {
                var findings = new List<Finding>();
                var formatted = MetadataFormatter.Format(text, "metadata.json", findings);
                Assert.Equal(formatted is null ? 1 : 0, findings.Count);
                Assert.All(findings, f => Assert.InRange(f.At.Line, 0, text.Split('\n').Length));
            });

    /// <summary>Values with any white space, their keys in any order, perhaps twice.</summary>
    private static Gen<string> Values(int size)
    {
        var simple = Gen.Elements("1", "-0.50e+3", "true", "null", "\"\"", "\"a\"", "\"\\u00e9 é 🐳\"", "\"\\n\\\"\\\\\\/\\u007f\"", "[]", "{}");
        if (size <= 1)
        {
            return simple;
        }

        var nested = Values(size / 4);
        var space = Gen.Elements("", " ", "\n", "\t ");
        var members =
            from key in Gen.Elements("a", "b", "others", "\\u0061b", "é", "")
            from before in space
            from after in space
            from value in nested
            select $"{before}\"{key}\"{after}:{before}{value}{after}";
        return Gen.Frequency(
            (1, simple),
            (3, members.ListOf().Select(m => $"{{{string.Join(',', m)}}}")),
            (2, nested.ListOf().Select(v => $"[ {string.Join(" ,", v)}]")));
    }
}
