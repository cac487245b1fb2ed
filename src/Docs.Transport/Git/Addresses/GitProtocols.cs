namespace Docs.Transport.Git.Addresses;

/// <summary>The protocols that may be used. All others that git knows start programs.</summary>
[Flags]
public enum GitProtocols
{
    None = 0,

    /// <summary>Encrypted. The only protocol that other people's manifests may use.</summary>
    Https = 1,

    /// <summary>Without encryption: for tests and mirrors that the user names.</summary>
    Http = 2,

    /// <summary>The git daemon's own, without encryption: for tests and mirrors that the user names.</summary>
    Git = 4,

    /// <summary>A folder of this machine.</summary>
    File = 8,

    /// <summary>By the user's <c>ssh</c>, with its keys and its configuration: only where the user names what is published to.</summary>
    Ssh = 16,

    /// <summary>The protocols that a user may name to read from.</summary>
    All = Https | Http | Git | File,
}
