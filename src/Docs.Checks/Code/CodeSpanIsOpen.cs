using Docs.Model.Findings;

namespace Docs.Checks.Code;

/// <summary>A backtick that opens code which nothing closes, or closes none: readers see the sign, and words for code.</summary>
internal sealed class CodeSpanIsOpen : ReadmeRule
{
    public override string Code => "DOC475";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        var (text, last) = (readme.Text, -2);
        foreach (var words in readme.Markdown.Words)
        {
            for (var at = words.Text.IndexOf('`', StringComparison.Ordinal); at >= 0; at = words.Text.IndexOf('`', at))
            {
                var start = words.Offset + at;
                while (at < words.Text.Length && words.Text[at] == '`')
                {
                    at++;
                }

                // Not one that was written as an escape or an entity; the first of a line, because others may be its other end.
                var line = start < text.Length ? text.LastIndexOf('\n', start) : last;
                if (line != last && text[start] == '`' && (start == 0 || text[start - 1] != '\\'))
                {
                    last = line;
                    yield return Catalogue.CodeSpanIsOpen(readme.Locate(start), image.Name);
                }
            }
        }
    }
}
