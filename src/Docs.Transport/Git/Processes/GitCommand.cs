using Docs.Transport.Git.Addresses;

namespace Docs.Transport.Git.Processes;

/// <summary>
/// A git command for a repository of this program. It uses only the configuration of the repository, never prompts, starts no
/// other programs, and connects to no remote but the given one.
/// </summary>
/// <param name="Folder">The repository: a full path.</param>
/// <param name="Arguments">The command and what follows it, with <c>--end-of-options</c> before what a person gives.</param>
internal sealed record GitCommand(string Folder, params IReadOnlyList<string> Arguments)
{
    /// <summary>The name of <see cref="Remote"/> in a command.</summary>
    public const string Source = "source";

    /// <summary>The only remote that the command may connect to; null for none.</summary>
    public GitAddress? Remote { get; init; }

    /// <summary>More configuration, as <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Authenticates the user at <see cref="Remote"/>, over encrypted or local connections only; null without one.</summary>
    public GitToken? Token { get; init; }

    /// <summary>For its standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>Writes its standard input, where that is more than a text.</summary>
    public Func<Stream, CancellationToken, Task>? WriteInput { get; init; }

    /// <summary>After this time the command is killed.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;
}
