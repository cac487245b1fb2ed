using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Tests.Properties;
using FsCheck.Fluent;

namespace Docs.Tests.Formatting;

/// <summary>Formatting changes how a Compose file looks, never what it says, and does so once.</summary>
public sealed class ComposeFormatterProperties
{
    [Fact]
    public void Untidy_YAML_means_the_same_when_it_is_formatted_and_is_formatted_once()
    {
        var (accepted, changed) = (0, 0);
        Property.HoldsForTexts(
            Gen.Choose(0, int.MaxValue - 1).Select(seed => new UntidyYaml(new Random(seed)).Write()),
            text =>
            {
                if (Check(text) is { } formatted)
                {
                    accepted++;
                    changed += formatted == text ? 0 : 1;
                }
            });

        // Otherwise this proved little.
        Assert.InRange(changed, TestRun.Values(100), accepted);
    }

    [Fact]
    public void Any_text_is_formatted_or_reported_with_one_finding() => Property.HoldsForTexts(
        Texts.Like(
            "\n", "\n", "\n  ", "\n    ", ": ", ": ", ":", " ", "- ", "- ", "-", "{", "}", "[", "]", ",", "? ", "|", "|-", ">+", "|2", "'", "\"", "\\", "\\ ", "\t", "#", " # c",
            "\n# c\n", "\n  # c\n", "%", "@", "!", "!!int ", "&a ", "*a", "<<", "---", "\n---\n", "\n...\n", "~", "a", "a", "key: ", "\nkey: v\n", "\n- x", "two words", "1", "é", "🐳"),
        text => Check(text));

    /// <summary>Fails unless the text is refused, or its canonical form is a form of the same and its own.</summary>
    private static string? Check(string text)
    {
        var findings = new List<Finding>();
        var formatted = ComposeFormatter.Format(text, "compose.yaml", findings);
        Assert.Equal(formatted is null ? 1 : 0, findings.Count);
        if (formatted is null)
        {
            return null;
        }

        Assert.Equal(YamlMeaning.Of(text), YamlMeaning.Of(formatted));
        Assert.Equal(YamlMeaning.CommentsOf(text), YamlMeaning.CommentsOf(formatted));
        Assert.True(formatted.Length == 0 || (formatted.EndsWith('\n') && !formatted.EndsWith("\n\n", StringComparison.Ordinal)));
        Assert.Equal(formatted, ComposeFormatter.Format(formatted, "compose.yaml", findings));
        return formatted;
    }
}
