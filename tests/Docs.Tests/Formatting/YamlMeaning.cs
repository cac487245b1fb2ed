using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Docs.Tests.Formatting;

/// <summary>What a YAML text says, whatever it looks like.</summary>
internal static class YamlMeaning
{
    /// <summary>Its nodes in order, a line each, with anchors, tags and quotes. Newlines at the end of the last text are left out: no fragment keeps them.</summary>
    public static string Of(string text)
    {
        var lines = new List<string>();
        var last = -1;
        for (var parser = new Parser(new StringReader(text.TrimEnd('\n') + "\n")); parser.MoveNext();)
        {
            if (parser.Current is Scalar { Value.Length: > 0 })
            {
                last = lines.Count;
            }

            lines.Add(parser.Current switch
            {
                Scalar s => $"{s.Style} {s.Anchor} {s.Tag} {s.Value}",
                NodeEvent n => $"{n.GetType().Name} {n.Anchor} {n.Tag}",
                AnchorAlias a => $"alias {a.Value}",
                DocumentStart d => $"document {d.IsImplicit}",
                var other => other!.GetType().Name,
            });
        }

        if (last >= 0)
        {
            lines[last] = lines[last].TrimEnd('\n');
        }

        return string.Join('\n', lines);
    }

    /// <summary>Its comments, in order.</summary>
    public static string CommentsOf(string text)
    {
        var comments = new StringBuilder();
        for (var scanner = new Scanner(new StringReader(text + "\n"), skipComments: false); scanner.MoveNext();)
        {
            if (scanner.Current is YamlDotNet.Core.Tokens.Comment comment)
            {
                comments.Append(comment.Value.TrimEnd()).Append('\n');
            }
            else if (scanner.Current is YamlDotNet.Core.Tokens.Error)
            {
                // The library reads some texts only where it leaves comments out.
                return "unknown";
            }
        }

        return comments.ToString();
    }
}
