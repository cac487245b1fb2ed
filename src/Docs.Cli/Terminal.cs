using System.Globalization;
using Docs.Cli.Processes;
using Docs.Cli.Progress;
using Docs.Model;
using Docs.Pipeline.Requests;
using Docs.Publishing.Hub.Api;
using Docs.Transport.Credentials;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Http;
using Docs.Transport.Processes;
using Spectre.Console;

namespace Docs.Cli;

/// <summary>Where the program runs and what it talks to.</summary>
/// <param name="Out">For results.</param>
/// <param name="Error">For findings, failures and progress.</param>
/// <param name="CurrentFolder">A full path.</param>
/// <param name="HasColor">Whether results may be coloured.</param>
/// <param name="IsInteractive">Whether somebody watches the progress.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string CurrentFolder, bool HasColor, bool IsInteractive)
{
    /// <summary>Characters in a line of standard output.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether findings and failures may be coloured.</summary>
    public bool HasErrorColor { get; init; } = HasColor;

    /// <summary>How this program is started once more; null where that is not known.</summary>
    public OwnProgram? Program { get; init; }

    /// <summary>How other people's servers are asked.</summary>
    public HttpPolicy Web { get; init; } = new();

    /// <summary>How other people's repositories are asked.</summary>
    public GitPolicy Git { get; init; } = new();

    /// <summary>Measures how long servers take.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where what others answered is kept; null for nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Lets the user in where GitHub gives out single files; null without one. It is sent nowhere else.</summary>
    public WebToken? GitHubToken { get; init; }

    /// <summary>The workflow that this runs in.</summary>
    public WorkflowPlace Workflow { get; init; } = WorkflowPlace.None;

    /// <summary>Let the user in at repositories that are published to.</summary>
    public GitTokens GitTokens { get; init; } = GitTokens.None;

    /// <summary>How Docker Hub is asked.</summary>
    public HubSettings Hub { get; init; } = new();

    /// <summary>Let the user in at Docker Hub.</summary>
    public HubAccounts HubAccounts { get; init; } = HubAccounts.None;

    /// <summary>A file to which a summary in Markdown is added, as GitHub's workflows name one: a full path; null without one.</summary>
    public string? SummaryFile { get; init; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Opens a console to ask somebody; null where there is nobody to ask.</summary>
    public Func<IAnsiConsole>? OpenPrompt { get; init; }

    /// <summary>What the run is doing now, for somebody who watches.</summary>
    public Activity Activity { get; } = new();

    /// <summary>What a use case is given of the machine and the user.</summary>
    /// <param name="isVerbose">Whether standard error shows everything that is read, run and written.</param>
    public Surroundings Surroundings(bool isVerbose = false) => new(CurrentFolder)
    {
        Trace = isVerbose ? WriteNotice : Activity.Note,
        Notice = WriteNotice,
        Clock = Clock,
        CacheFolder = CacheFolder,
        Program = Program,
        Web = Web,
        Git = Git,
        GitHubToken = GitHubToken,
        GitTokens = GitTokens,
        Hub = Hub,
        HubAccounts = HubAccounts,
    };

    private const int DefaultWidth = 100;

    // On a runner of GitHub's workflows, which takes some lines for commands.
    private static bool IsWorkflow => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <summary>Writes each line at once, from several threads.</summary>
    public static TextWriter ErrorWriter(Stream error) =>
        TextWriter.Synchronized(WithoutCommands(new StreamWriter(error) { AutoFlush = true, NewLine = "\n" }));

    /// <param name="output">Standard output.</param>
    /// <param name="error">Writes to standard error.</param>
    /// <exception cref="IOException">The current folder does not exist.</exception>
    public static Terminal OfProcess(Stream output, TextWriter error)
    {
        var isPlainTerminal = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var isPlain = IsSet("NO_COLOR") || isPlainTerminal;
        return new(
            WithoutCommands(new StreamWriter(output) { NewLine = "\n" }),
            error,
            CurrentFolderOfProcess(),
            !Console.IsOutputRedirected && !isPlain,
            !Console.IsErrorRedirected && !isPlainTerminal)
        {
            Width = WidthOfProcess(),
            HasErrorColor = !Console.IsErrorRedirected && !isPlain,
            OpenInput = Console.OpenStandardInput,
            CacheFolder = CacheFolderOfUser(),
            Program = ThisProgram.Find(),
            GitHubToken = WebToken.Of("raw.githubusercontent.com", Environment.GetEnvironmentVariable("GITHUB_TOKEN")),
            Workflow = WorkflowPlace.Of(Environment.GetEnvironmentVariable),
            GitTokens = GitTokens.Of(Environment.GetEnvironmentVariable),
            HubAccounts = HubAccounts.Of(Environment.GetEnvironmentVariable, DockerConfigurationOfUser()),
            SummaryFile = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary ? Path.GetFullPath(summary) : null,
            OpenPrompt = Console.IsInputRedirected || Console.IsErrorRedirected || isPlainTerminal || IsSet("CI")
                ? null
                : static () => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
        };
    }

    /// <summary>The same with streams that mask secrets and escape control characters, see <see cref="PrintedWriter"/>.</summary>
    public Terminal WithSafeStreams()
    {
        string Scrub(string text) => HubAccounts.Scrub(GitTokens.Scrub(GitHubToken?.Scrub(text) ?? text));

        return this with { Out = new PrintedWriter(Out, Scrub), Error = new PrintedWriter(Error, Scrub) };
    }

    /// <summary>Writes a text as a result, byte for byte.</summary>
    public void WriteVerbatim(string text) => PrintedWriter.Raw(Out).Write(text);

    /// <summary>Writes a command to a runner of GitHub's workflows, as a line of standard output.</summary>
    public void WriteCommand(string line)
    {
        if (PrintedWriter.Raw(Out) is WorkflowLog log)
        {
            log.WriteCommand(Printable.Of(line));
        }
        else
        {
            Out.WriteLine(line);
        }
    }

    private static TextWriter WithoutCommands(TextWriter writer) => IsWorkflow ? new WorkflowLog(writer) { NewLine = "\n" } : writer;

    private void WriteNotice(string line) => Error.WriteLine($"docs: {line}");

    private static string CurrentFolderOfProcess()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (FileNotFoundException e)
        {
            throw new IOException("the current folder does not exist any more; change to another folder", e);
        }
    }

    /// <summary>The terminal's; into a pipe, what <c>COLUMNS</c> says.</summary>
    private static int WidthOfProcess()
    {
        var columns = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named > 0 ? named : DefaultWidth;
        return (Console.IsOutputRedirected ? null : TerminalWidth.Find(StandardDescriptors.Output)) ?? columns;
    }

    /// <summary>As Docker finds it.</summary>
    private static string? DockerConfigurationOfUser()
    {
        var folder = Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } named ? Path.GetFullPath(named)
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? Path.Join(home, ".docker")
            : null;
        return folder is null ? null : Path.Join(folder, "config.json");
    }

    /// <summary>As the XDG base directory specification has it, or as the system does.</summary>
    private static string? CacheFolderOfUser()
    {
        var caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named && Path.IsPathRooted(named) ? named
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? Path.Join(home, ".cache")
            : null;
        return caches is null or "" ? null : Path.Join(caches, "docs");
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
