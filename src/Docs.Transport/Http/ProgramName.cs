namespace Docs.Transport.Http;

/// <summary>What the program calls itself to servers.</summary>
internal static class ProgramName
{
    /// <summary>The value of <c>User-Agent</c>.</summary>
    public const string UserAgent = "docs/0.1 (+https://github.com/docker-library/docs)";
}
