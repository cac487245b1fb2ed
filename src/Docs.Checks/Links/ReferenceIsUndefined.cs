using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary><c>[text][label]</c> without a definition of the label: its brackets are shown to the reader.</summary>
internal sealed class ReferenceIsUndefined : ReadmeRule
{
    public override string Code => "DOC434";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        // What is left of such a link in the tree is words: those before, the brackets, and those after.
        var text = readme.Text;
        var words = readme.Markdown.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var at = words[i].Offset;
            for (var end = at + words[i].Text.Length; at < end; at++)
            {
                if (text[at] == ']' && at + 1 < text.Length && text[at + 1] == '[' && LabelAt(text, at + 1) is { } label && OpeningOf(text, at) is { } opening)
                {
                    yield return Catalogue.ReferenceIsUndefined(readme.Locate(opening), label.Length > 0 ? label : text[(opening + 1)..at], image.Name);
                }
            }
        }
    }

    private static string? LabelAt(string text, int opening)
    {
        var end = text.AsSpan(opening + 1).IndexOfAny("[]\n");
        return end >= 0 && text[opening + 1 + end] == ']' && (end == 0 || text.AsSpan(opening + 1, end).ContainsAnyInRange('A', 'z'))
            ? text.Substring(opening + 1, end)
            : null;
    }

    /// <summary>Where the bracket that a closing one belongs to is; null where it is escaped, or an index like <c>list[0]</c>.</summary>
    private static int? OpeningOf(string text, int closing)
    {
        var depth = 0;
        for (var at = closing; at >= 0 && text[at] != '\n'; at--)
        {
            depth += text[at] == ']' ? 1 : text[at] == '[' ? -1 : 0;
            if (depth == 0)
            {
                return at == 0 || !(text[at - 1] == '\\' || char.IsLetterOrDigit(text[at - 1])) ? at : null;
            }
        }

        return null;
    }
}
