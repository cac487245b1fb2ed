using System.Text.RegularExpressions;
using Docs.Model.Findings;

namespace Docs.Checks.Code;

/// <summary>
/// <c>CMD ["java Main"]</c>: the form with brackets runs no shell, so that the whole text is the name of a program
/// (<see href="https://docs.docker.com/reference/dockerfile/#shell-and-exec-form"/>).
/// </summary>
internal sealed partial class ProgramNameHasSpaces : ReadmeRule
{
    public override string Code => "DOC473";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        foreach (var line in readme.Markdown.CodeLines)
        {
            if (Instruction().Match(line.Text) is { Success: true } found && found.Groups["text"] is var text)
            {
                yield return Catalogue.ProgramNameHasSpaces(
                    readme.Locate(line.Offset + text.Index - 1), text.Value, string.Join(", ", text.Value.Split(' ').Select(w => $"\"{w}\"")), image.Name);
            }
        }
    }

    [GeneratedRegex("""^\s*(?:ONBUILD\s+)?(?:CMD|ENTRYPOINT|RUN)\s+\[\s*"(?<text>[\w./-]+(?: [\w./:=-]+)+)"\s*\]\s*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Instruction();
}
