using Docs.Model.Findings;

namespace Docs.Sources.Manifests;

/// <summary>
/// Splits a manifest into paragraphs of fields, the RFC 2822 way: comment lines are dropped first, blank lines separate
/// paragraphs, lines that start with white space go on with the field before.
/// </summary>
internal static class ParagraphReader
{
    public static List<ManifestParagraph> Read(string text, string path, ICollection<Finding> findings)
    {
        var paragraphs = new List<ManifestParagraph>();
        var fields = new List<ManifestField>();
        var rest = text.AsSpan();
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            var content = line.TrimStart();
            if (content.IsEmpty)
            {
                Close(paragraphs, fields, findings);
            }
            else if (content[0] != '#')
            {
                ReadLine(line, content, path, number, fields, findings);
            }
        }

        Close(paragraphs, fields, findings);
        return paragraphs;
    }

    private static void ReadLine(
        ReadOnlySpan<char> line, ReadOnlySpan<char> content, string path, int number, List<ManifestField> fields, ICollection<Finding> findings)
    {
        var column = line.Length - content.Length + 1;
        var colon = content.IndexOf(':');
        if (char.IsWhiteSpace(line[0]) && fields.Count > 0)
        {
            fields[^1].Append(content.Trim(), number, column);
        }
        else if (char.IsWhiteSpace(line[0]) || colon <= 0)
        {
            findings.Add(Catalogue.LineIsNotAField(new(path, number, column), line.Trim().ToString()));
        }
        else
        {
            var field = new ManifestField(FieldNames.Classify(content[..colon].Trim()), path, number, column);
            var value = content[(colon + 1)..];
            var leading = value.Length - value.TrimStart().Length;
            field.Append(value.Trim(), number, column + colon + 1 + leading);
            fields.Add(field);
        }
    }

    private static void Close(List<ManifestParagraph> paragraphs, List<ManifestField> fields, ICollection<Finding> findings)
    {
        if (fields.Count == 0)
        {
            return;
        }

        var last = new List<ManifestField>(fields.Count);
        foreach (var field in fields)
        {
            if (field.Value.Length == 0)
            {
                continue;
            }

            // Of a field that is given twice the last one counts.
            var earlier = ManifestParagraph.IndexOf(last, field.Name);
            if (earlier < 0)
            {
                last.Add(field);
            }
            else
            {
                findings.Add(Catalogue.FieldGivenTwice(field.At, field.Name, last[earlier].At.Line));
                last[earlier] = field;
            }
        }

        paragraphs.Add(new ManifestParagraph(fields[0].At with { Column = 0 }, last));
        fields.Clear();
    }
}
