using Docs.Publishing.Hub.Api;
using Docs.Transport.Credentials;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Http;
using Docs.Transport.Processes;

namespace Docs.Pipeline.Requests;

/// <summary>What a use case is given of the machine and the user: it looks at neither the environment nor a console.</summary>
/// <param name="CurrentFolder">A full path; what paths are relative to.</param>
public sealed record Surroundings(string CurrentFolder)
{
    private Transport.Files.CacheFolder? _cache;
    private bool _isCacheOpen;

    /// <summary>Called with everything that is read, run and written, a line each; from several threads.</summary>
    public Action<string> Trace { get; init; } = static _ => { };

    /// <summary>Called with what a person should know at once, such as that the run waits for another one.</summary>
    public Action<string> Notice { get; init; } = static _ => { };

    /// <summary>How many threads build and check, at most.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Measures how long a run and its servers take.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A full path, where answers of servers are kept; null for nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>
    /// The cache folder to read and write; null for none. Where it cannot be used, that is said once, and the run goes on
    /// without it.
    /// </summary>
    internal Transport.Files.CacheFolder? OpenCache()
    {
        if (!_isCacheOpen)
        {
            (_cache, _isCacheOpen) = (Transport.Files.CacheFolder.Open(CacheFolder, Notice), true);
        }

        return _cache;
    }

    /// <summary>How this program is started once more, to draw pictures; null where that is not known.</summary>
    public OwnProgram? Program { get; init; }

    /// <summary>How other people's servers are asked.</summary>
    public HttpPolicy Web { get; init; } = new();

    /// <summary>How other people's repositories are asked.</summary>
    public GitPolicy Git { get; init; } = new();

    /// <summary>Authenticates the user where GitHub serves single files; null without one. It is sent to no other host.</summary>
    public WebToken? GitHubToken { get; init; }

    /// <summary>Authenticate the user at repositories that are published to.</summary>
    public GitTokens GitTokens { get; init; } = GitTokens.None;

    /// <summary>How Docker Hub is asked; the use case knows where it is.</summary>
    public HubSettings Hub { get; init; } = new();

    /// <summary>Authenticate the user at Docker Hub.</summary>
    public HubAccounts HubAccounts { get; init; } = HubAccounts.None;
}
