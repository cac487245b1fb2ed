using Docs.Checks.Tags;
using Docs.Model.Findings;

namespace Docs.Checks.Code;

/// <summary>
/// <c>docker build</c> without the folder that it builds from, which it does not do without
/// (<see href="https://docs.docker.com/reference/cli/docker/buildx/build/"/>).
/// </summary>
internal sealed class BuildHasNoContext : ReadmeRule
{
    private static readonly string[] Groups = ["image", "builder", "buildx"];
    private static readonly string[] Ends = ["&&", "||", ";", "|", "#"];

    // All that takes no value.
    private static readonly string[] Switches =
        ["--check", "--compress", "--debug", "-D", "--force-rm", "--load", "--no-cache", "--pull", "--push", "--quiet", "-q", "--rm", "--squash"];

    public override string Code => "DOC472";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        from words in ShellLines.In(readme)
        from at in Enumerable.Range(0, words.Count)
        where Commands.IsProgram(words[at])
        let build = at + 1 < words.Count && Groups.Contains(words[at + 1].Text) ? at + 2 : at + 1
        where build < words.Count && words[build].Text == "build" && !HasContext(words.Skip(build + 1))
        select Catalogue.BuildHasNoContext(readme.Locate(words[build].Offset), image.Name);

    private static bool HasContext(IEnumerable<Word> arguments)
    {
        var isValue = false;
        foreach (var word in arguments.Select(a => a.Text).TakeWhile(a => !Ends.Contains(a)))
        {
            if (!isValue && (word == "-" || !word.StartsWith('-')))
            {
                return true;
            }

            isValue = !isValue && !Switches.Contains(word) && !word.Contains('=', StringComparison.Ordinal);
        }

        return false;
    }
}
