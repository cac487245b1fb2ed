using Docs.Cli.Processes;
using Docs.Model;
using Docs.Transport.Git.Addresses;

namespace Docs.Cli.Tests.Reports;

/// <summary>Whatever is printed goes through one place: no secret is shown, and no terminal is steered.</summary>
public sealed class PrintedWriterTests
{
    private const string Steering = "\e[2J\e]0;title\a\u009b31m\b\r\u202e";

    [Theory]
    [InlineData("https://example.com/x?token=abc&y=1", "https://example.com/x?token=***&y=1")]
    [InlineData("https://example.com/x?a=1&private_token=abc#part", "https://example.com/x?a=1&private_token=***#part")]
    [InlineData("https://example.com/x?X-Amz-Signature=abc", "https://example.com/x?X-Amz-Signature=***")]
    [InlineData("{\"path\":\"x?access_token=abc\\u0026y=1\"}", "{\"path\":\"x?access_token=***\\u0026y=1\"}")]
    [InlineData("clone 'https://me:pass@word@example.com/x'", "clone 'https://***@example.com/x'")]
    [InlineData("https://0123456789abcdef@example.com/x", "https://***@example.com/x")]
    [InlineData("ssh://git:secret@example.com/x", "ssh://git:***@example.com/x")]
    [InlineData("ssh://git@example.com/x git@example.com:x", "ssh://git@example.com/x git@example.com:x")]
    [InlineData("Authorization: Bearer abc.def", "Authorization: Bearer ***")]
    [InlineData("no ghp_0123456789abcdefABCDEF here", "no *** here")]
    [InlineData("https://example.com/?search=0xABC&key=name&tokens", "https://example.com/?search=0xABC&key=name&tokens")]
    [InlineData("https://example.com/me@example.com?at=a@b", "https://example.com/me@example.com?at=a@b")]
    public void Secrets_are_masked(string text, string expected)
    {
        Assert.Equal(expected, Secrets.MaskIn(text));
        Assert.Equal(expected, Secrets.MaskIn(expected));
        Assert.Equal(expected + "\n", Print(w => w.WriteLine(text)));
    }

    [Fact]
    public void What_this_run_was_given_is_masked_in_each_form()
    {
        var tokens = GitTokens.Of(name => name == "DOCS_GIT_TOKEN" ? "s3cret/value" : null);
        using var text = new StringWriter { NewLine = "\n" };

        new PrintedWriter(text, tokens.Scrub).WriteLine("s3cret/value s3cret%2Fvalue");

        Assert.Equal("*** ***\n", text.ToString());
    }

    [Fact]
    public void Control_characters_are_escaped_and_a_line_stays_one()
    {
        Assert.Equal("a\\u000ab\\u0009\n", Print(w => w.WriteLine("a\nb\t")));
        Assert.Equal("a\nb\t", Print(w => w.Write("a\nb\t")));
        foreach (var write in (Action<TextWriter>[])[w => w.Write(Steering), w => w.WriteLine(Steering), w => w.Write(Steering.ToCharArray()), w => Array.ForEach(Steering.ToCharArray(), w.Write), w => w.Write("{0}", Steering), w => w.WriteLineAsync(Steering)])
        {
            Assert.DoesNotContain(Print(write), Printable.ControlsBut("\n").Contains);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task No_report_of_a_check_has_control_characters_of_a_file_name(string form)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "names of files");
        using var workspace = new CheckedWorkspace();
        workspace.Write($"variant-{Steering}\n.md", "%%NOTHING%%\n");

        var result = await workspace.Files.RunAsync("check", "--report", form);

        AssertSafe(result);
        Assert.Contains("DOC", result.Out, StringComparison.Ordinal);
    }

    public static IEnumerable<TheoryDataRow<string>> Commands => new[]
    {
        "build", "build --check", "build --verbose", "list", "sync --dry-run --remote NAME", "publish git --remote NAME", "fmt NAME", "fmt --check --diff", "new NAME", "explain NAME", "check --new-since NAME",
        "preview --export out --base NAME", "build --source NAME", "build --path NAME", "build --target NAME", "NAME", "build --NAME", "build --live --map-host NAME",
    }.Select(c => new TheoryDataRow<string>(c));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_command_repeats_control_characters_or_secrets_of_its_arguments(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "names of files");
        using var workspace = new Workspace("python");
        workspace.Write($"docs-src/python/variant-{Steering}.md", "*words\n\n\n");

        var result = await workspace.RunAsync([.. command.Split(' ').Select(w => w.Replace("NAME", $"https://example.com/{Steering}?token=hunter2", StringComparison.Ordinal))]);

        AssertSafe(result);
    }

    private static void AssertSafe(RunResult result)
    {
        Assert.DoesNotContain(result.Out + result.Error, Printable.ControlsBut("\n\t").Contains);
        Assert.DoesNotContain("hunter2", result.Out + result.Error, StringComparison.Ordinal);
    }

    private static string Print(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var writer = new PrintedWriter(text, static t => t);
        write(writer);
        return text.ToString();
    }
}
