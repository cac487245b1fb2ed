using Docs.Model.Findings;

namespace Docs.Checks.Code;

/// <summary>A dash as texts have it where an option begins, as word processors write it: the command fails.</summary>
internal sealed class DashIsNoOption : ReadmeRule
{
    private const char EnDash = '\u2013';
    private const char EmDash = '\u2014';

    public override string Code => "DOC471";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        foreach (var word in ShellLines.In(readme).SelectMany(w => w.TakeWhile(x => !x.Text.StartsWith('#'))))
        {
            if (word.Text is [EnDash or EmDash, var letter, ..] && char.IsAsciiLetter(letter))
            {
                var name = word.Text.TrimStart(EnDash, EmDash);
                yield return Catalogue.DashIsNoOption(readme.Locate(word.Offset), word.Text, (name.Length == 1 ? "-" : "--") + name, image.Name);
            }
        }
    }
}
