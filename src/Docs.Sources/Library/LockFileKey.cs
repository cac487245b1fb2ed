namespace Docs.Sources.Library;

/// <summary>The keys of a lock file.</summary>
internal static class LockFileKey
{
    public const string DockerfileBases = "dockerfileBases";
    public const string Docs = "docs";
    public const string LogoCommits = "logoCommits";
    public const string OfficialImages = "officialImages";
    public const string Version = "version";

    public const string Commit = "commit";
    public const string Date = "date";
}
