using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>Two headings of the same words below the same heading: a reader cannot tell them apart, nor can a link.</summary>
internal sealed class HeadingIsRepeated : ReadmeRule
{
    public override string Code => "DOC435";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var path = new string[7];
        foreach (var heading in readme.Markdown.Headings)
        {
            path[heading.Level] = heading.Title;
            var key = string.Join('\n', path[1..(heading.Level + 1)]);
            Array.Clear(path, heading.Level + 1, path.Length - heading.Level - 1);
            var at = readme.Locate(heading.Offset);
            if (!first.TryAdd(key, at))
            {
                // A layout's heading has no line, so that the one of a fragment is where somebody can change something.
                var (place, other) = at.Line == 0 && first[key].Line > 0 ? (first[key], at) : (at, first[key]);
                yield return Catalogue.HeadingIsRepeated(place, heading.Title, other.ToString(), image.Name);
            }
        }
    }
}
