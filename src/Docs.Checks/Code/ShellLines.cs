using Docs.Checks.Tags;

namespace Docs.Checks.Code;

/// <summary>The commands in the code of a README, each with the lines that it goes on in.</summary>
internal static class ShellLines
{
    private static readonly string[] Languages = ["", "console", "bash", "sh", "shell", "shell-session"];

    /// <summary>The words of each command for Docker or behind a prompt.</summary>
    public static IEnumerable<IReadOnlyList<Word>> In(CheckedReadme readme) => readme.Markdown.CodeBlocks
        .Where(b => Languages.Contains(b.Language))
        .SelectMany(b => Commands.Join(b.Lines))
        .Where(w => w.Count > 0 && (w[0].Text is "$" or "sudo" || Commands.IsProgram(w[0])));
}
