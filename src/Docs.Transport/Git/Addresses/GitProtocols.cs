namespace Docs.Transport.Git.Addresses;

/// <summary>The ways to a repository that may be taken. The rest that git knows start programs.</summary>
[Flags]
public enum GitProtocols
{
    None = 0,

    /// <summary>What other people may name.</summary>
    Https = 1,

    /// <summary>Without encryption: for tests and mirrors that the user names.</summary>
    Http = 2,

    /// <summary>The git daemon's own, without encryption: for tests and mirrors that the user names.</summary>
    Git = 4,

    /// <summary>A folder of this machine.</summary>
    File = 8,

    /// <summary>By the user's <c>ssh</c>, with its keys and its configuration: only where the user names what is published to.</summary>
    Ssh = 16,

    /// <summary>What a user may name to be read.</summary>
    All = Https | Http | Git | File,
}
