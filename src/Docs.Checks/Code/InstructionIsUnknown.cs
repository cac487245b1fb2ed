using Docs.Checks.Reading;
using Docs.Model.Findings;

namespace Docs.Checks.Code;

/// <summary>
/// A line of a Dockerfile that is neither an instruction nor the rest of one: mostly the line before lacks its <c>\</c>
/// (<see href="https://docs.docker.com/reference/dockerfile/#format"/>).
/// </summary>
internal sealed class InstructionIsUnknown : ReadmeRule
{
    private static readonly string[] Instructions =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL",
        "USER", "VOLUME", "WORKDIR",
    ];

    public override string Code => "DOC474";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        readme.Markdown.CodeBlocks.Where(b => b.Language == "dockerfile").SelectMany(b => UnknownIn(b.Lines)).Select(l => Catalogue.InstructionIsUnknown(readme.Locate(l.Offset), image.Name));

    private static IEnumerable<ReadmePiece> UnknownIn(IReadOnlyList<ReadmePiece> lines)
    {
        var (goesOn, isFirst, ending) = (false, true, default(string));
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (ending is not null)
            {
                ending = text == ending ? null : ending;
                continue;
            }

            // Neither ends an instruction.
            if (text.Length == 0 || text.StartsWith('#'))
            {
                continue;
            }

            // What is no letter is a place that the reader fills.
            var word = new string([.. text.TakeWhile(char.IsAsciiLetter)]);
            if (!goesOn && !isFirst && word.Length > 0 && !Instructions.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                yield return line;
            }

            ending = EndingOf(text);
            (goesOn, isFirst) = (text[^1] is '\\' or '`', false);
        }
    }

    /// <summary>The line that ends a text within the Dockerfile, as <c>RUN &lt;&lt;EOF</c> begins one; null where none begins.</summary>
    private static string? EndingOf(string text)
    {
        var at = text.IndexOf("<<", StringComparison.Ordinal);
        var word = at < 0 ? "" : new string([.. text[(at + 2)..].TrimStart('-').TrimStart('"', '\'').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_')]);
        return word.Length == 0 ? null : word;
    }
}
