using Docs.Transport.Git.Addresses;

namespace Docs.Transport.Git.Processes;

/// <summary>The configuration and the environment that git runs with.</summary>
internal static class GitSettings
{
    /// <summary>Configuration in a repository of ours that lets git read a folder that the user names, also another user's.</summary>
    public const string TrustFile = "trust";

    private const string NoFile = "/dev/null";

    /// <summary>Settings that switch off configuration that could start programs while the program only reads.</summary>
    public static readonly string[] Always =
    [
        "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + NoFile,
        "-c", "log.showSignature=false", "-c", "core.quotePath=false", "-c", "protocol.allow=never",
    ];

    // What a user's shell, or a hook that we run in, would make of another repository.
    private static readonly string[] OfAnotherRepository =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE", "GIT_PREFIX", "GIT_SHALLOW_FILE",
    ];

    // Each names a program.
    private static readonly string[] Programs =
        ["GIT_EXTERNAL_DIFF", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PROXY_COMMAND", "SSH_ASKPASS"];

    // Of git's own variables those that say how to reach others from this machine, and what helps to find out why not.
    private static readonly string[] Kept = ["GIT_SSL_", "GIT_PROXY_SSL_", "GIT_HTTP_PROXY_", "GIT_TRACE", "GIT_CURL_VERBOSE", "GIT_EXEC_PATH"];

    /// <summary>What only repositories of ours need.</summary>
    public static IEnumerable<string> Of(GitCommand command)
    {
        string[] own =
        [
            "credential.helper=", "core.askPass=", "gc.auto=0", "maintenance.auto=false", "fetch.unpackLimit=1", "fetch.fsckObjects=false",
            .. command.Remote is { } remote ? [$"remote.{GitCommand.Source}.url={remote}"] : (string[])[],
            .. command is { Remote: { } host, Token: not null } ? GitToken.FindSettings(host) ?? [] : [],
            .. command.Settings,
        ];
        return own.SelectMany(s => new[] { "-c", s });
    }

    /// <summary>For a repository of the user's, with the user's own configuration.</summary>
    public static void Protect(IDictionary<string, string?> environment)
    {
        foreach (var name in OfAnotherRepository.Concat(Programs).Concat(environment.Keys.Where(GitToken.IsOfUser)).ToList())
        {
            environment.Remove(name);
        }

        Silence(environment);

        // A partial clone would fetch what it lacks, by whatever its configuration says.
        environment["GIT_ALLOW_PROTOCOL"] = "";
    }

    /// <summary>For a repository of ours: what the user's environment says of git counts for other repositories.</summary>
    public static void Isolate(IDictionary<string, string?> environment, GitCommand command)
    {
        foreach (var name in environment.Keys.Where(n => n.StartsWith("GIT_", StringComparison.Ordinal) && !Kept.Any(k => n.StartsWith(k, StringComparison.Ordinal))).Concat(Programs).Concat(environment.Keys.Where(GitToken.IsOfUser)).ToList())
        {
            environment.Remove(name);
        }

        Silence(environment);
        environment["GIT_DIR"] = command.Folder;
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_ATTR_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = command.Remote is { IsFolder: true } ? Path.Join(command.Folder, TrustFile) : NoFile;
        environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = command.Remote?.Protocol.ToString().ToLowerInvariant() ?? "";

        if (command is { Remote: { } remote, Token: { } token } && GitToken.FindSettings(remote) is not null)
        {
            token.GiveTo(environment);
        }

        if (command.Remote?.Protocol == GitProtocols.Ssh)
        {
            // The user's own, which finds keys by its configuration; it must ask nobody.
            environment["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes";
            environment["GIT_SSH_VARIANT"] = "ssh";
            environment.Remove("XDG_CONFIG_HOME");
            return;
        }

        // A .netrc there has passwords, and may have one for every host.
        environment["HOME"] = command.Folder;
        environment.Remove("XDG_CONFIG_HOME");
        environment.Remove("NETRC");
    }

    private static void Silence(IDictionary<string, string?> environment)
    {
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_ASKPASS"] = "";
        environment["LC_ALL"] = "C";
    }
}
