using System.Text;
using System.Text.RegularExpressions;
using Docs.Tests.Specs;

namespace Docs.Tests.Examples;

/// <summary>The bad or the good half of a case of <c>tests/specs/findings</c>: what is changed, and which command is run.</summary>
/// <param name="Words">Words of the page that this half does; null for the first inline code of the page.</param>
/// <param name="Files">Files to write, by their paths; null for one to remove.</param>
/// <param name="Content">What is added to the content of the image <c>hello</c>, or null.</param>
/// <param name="Steps">Set-up steps, see <see cref="ExampleSteps"/>.</param>
/// <param name="Command">The command line.</param>
internal sealed partial record FindingExample(string? Words, IReadOnlyDictionary<string, string?> Files, string? Content, IReadOnlyList<string> Steps, string Command)
{
    /// <summary>Reads a half; what it does not say itself, the case says for both.</summary>
    public static FindingExample Read(SpecCase both, string half)
    {
        var own = both.Case(half);
        var example = new FindingExample(
            own.Text("words"),
            both.Texts("files").Concat(own.Texts("files")).GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.Last().Value, StringComparer.Ordinal),
            own.Text("content"),
            [.. both.List("setup"), .. own.List("setup")],
            own.Text("run") ?? both.Text("run") ?? "docs check");
        own.Close();
        return example;
    }

    /// <summary>Fails unless the page's line shows what this half does.</summary>
    /// <param name="line">The line of the page, after <c>- Bad: </c> or <c>- Good: </c>.</param>
    public void AssertShownBy(string line)
    {
        var inputs = string.Join('\n', [.. Files.Select(f => $"{f.Key}\n{f.Value}"), Content, .. Steps, Command]);
        if (Words is not null)
        {
            Assert.Contains(Words, line, StringComparison.Ordinal);
        }
        else
        {
            var code = InlineCode().Match(line);
            Assert.True(code.Success, $"'{line}' has no inline code; give the case the words that it is about, as 'words'");
            Assert.Contains(code.Groups[2].Value, inputs, StringComparison.Ordinal);
        }
    }

    /// <summary>Does everything in a workspace of its own.</summary>
    public async Task<(int ExitCode, SortedSet<string> Codes, string Report)> RunAsync()
    {
        await using var world = new ExampleSteps();
        foreach (var (path, text) in Files)
        {
            world.Write(path, text is null ? null : Encoding.UTF8.GetBytes(text));
        }

        if (Content is not null)
        {
            world.Checked.Append("content.md", "\n" + Content);
        }

        foreach (var step in Steps)
        {
            await world.DoAsync(step);
        }

        var result = await world.RunAsync(Command);
        var codes = new SortedSet<string>(Reported().Matches(result.Out + result.Error).Select(m => m.Groups[1].Value), StringComparer.Ordinal);
        return (result.ExitCode, codes, $"{result}");
    }

    [GeneratedRegex("(`+) ?(.+?) ?\\1")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(?:error|warning) (DOC\d{3}): ")]
    private static partial Regex Reported();
}
