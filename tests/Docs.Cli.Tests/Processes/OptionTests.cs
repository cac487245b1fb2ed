using System.CommandLine;

namespace Docs.Cli.Tests.Processes;

/// <summary>Every option of every command, from the command tree itself, with values that it cannot have.</summary>
public sealed class OptionTests
{
    private static readonly Dictionary<string, (Command Command, Option Option)> All = Leaves(CreateRoot(), "")
        .SelectMany(c => c.Command.Options.Select(o => (c.Name, c.Command, Option: o)))
        .ToDictionary(c => $"{c.Name} {c.Option.Name}", c => (c.Command, c.Option));

    public static TheoryData<string> Options => [.. All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> OptionsWithValue => [.. All.Where(o => o.Value.Option.Arity.MaximumNumberOfValues > 0).Select(o => o.Key).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Flags => [.. All.Where(o => o.Value.Option.Arity.MaximumNumberOfValues == 0).Select(o => o.Key).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Commands => [.. Leaves(CreateRoot(), "").Where(c => c.Command.Arguments.Count > 0).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(OptionsWithValue))]
    public Task An_empty_value_is_a_usage_error(string option) => FailsAsync("expected a value", [.. option.Split(' '), "", .. With(option)]);

    [Theory]
    [MemberData(nameof(OptionsWithValue))]
    public Task A_missing_value_is_a_usage_error(string option) => FailsAsync("", option.Split(' '));

    [Theory]
    [MemberData(nameof(Flags))]
    public Task A_value_of_a_flag_is_a_usage_error(string option) => FailsAsync("expected no value", $"{option}=abc".Split(' '));

    [Theory]
    [MemberData(nameof(Options))]
    public async Task An_option_that_is_given_twice_is_a_usage_error_unless_it_may_be_repeated(string option)
    {
        if (All[option].Option.Arity.MaximumNumberOfValues > 1)
        {
            return;
        }

        string[] value = All[option].Option.Arity.MaximumNumberOfValues == 0 ? [] : ["text"];
        await FailsAsync("", [.. option.Split(' '), .. value, option.Split(' ')[^1], .. value]);
    }

    [Theory]
    [MemberData(nameof(OptionsWithValue))]
    public async Task A_value_that_makes_no_sense_never_ends_in_an_exception(string option)
    {
        foreach (var value in (string[])["abc", "-1", "99999999999999999999", "no/such/place", "{", "\u001b[31m", "\ud83d\ude00", "a\nb", "%00", new string('x', 5_000)])
        {
            using var workspace = new Workspace("python");
            var command = option.Split(' ');
            var result = await workspace.RunAsync([.. command[..^1], $"{command[^1]}={value}", .. With(option)]);

            Assert.InRange(result.ExitCode, ExitCode.Clean, ExitCode.Failure);
            Assert.True(result.ExitCode == ExitCode.Clean || result.Error.Length + result.Out.Length > 0, $"{option}={value}: nothing is said");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public Task An_empty_argument_is_a_usage_error(string command) => FailsAsync("expected a value", [.. command.Split(' '), ""]);

    [Theory]
    [InlineData("bild", "did you mean 'build'?")]
    [InlineData("publish gitt", "did you mean 'git'?")]
    [InlineData("--verison", "did you mean '--version'?")]
    [InlineData("build --chekc", "did you mean '--check'?")]
    [InlineData("explain 421", "did you mean 'DOC421'?")]
    [InlineData("preview --port abc", "--port: expected a number from 0 to 65535")]
    [InlineData("preview --port 65536", "--port: expected a number from 0 to 65535")]
    [InlineData("preview --port -1", "--port: expected a number from 0 to 65535")]
    public Task A_mistake_is_named_with_what_was_expected(string arguments, string expected) => FailsAsync(expected, arguments.Split(' '));

    /// <summary>The option that another one needs; for the preview, the one without which it goes on until it is interrupted.</summary>
    private static string[] With(string option) => option switch
    {
        "build --map-host" or "build --ref" or "build --remote" => ["--live"],
        "preview --export" or "preview --port" or "preview --editor" => [],
        _ when option.StartsWith("preview ", StringComparison.Ordinal) => ["--export", "exported"],
        _ => [],
    };

    private static async Task FailsAsync(string expected, string[] arguments)
    {
        using var workspace = new Workspace("python");
        var before = workspace.States();

        var result = await workspace.RunAsync(arguments);

        result.Ended(ExitCode.Usage).Said("docs: error", expected);
        FileStates.AssertSame(before, workspace.States());
    }

    private static RootCommand CreateRoot() => Application.CreateRoot(new Terminal(TextWriter.Null, TextWriter.Null, "/", HasColor: false, IsInteractive: false));

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string name) =>
        command.Subcommands.Count == 0 ? [(name.TrimStart(), command)] : command.Subcommands.SelectMany(c => Leaves(c, $"{name} {c.Name}"));
}
