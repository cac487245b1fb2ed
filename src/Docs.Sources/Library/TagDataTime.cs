
namespace Docs.Sources.Library;

/// <summary>When the tag data was last written. If two values are equal, nothing was written between them.</summary>
/// <param name="Library">The library folder's, which every file that a sync replaces there renews.</param>
/// <param name="Lock">The lock file's, which may lie elsewhere.</param>
internal sealed record TagDataTime(DateTime Library, DateTime Lock)
{
    public static TagDataTime Of(Configuration.Configuration configuration) => new(
        Directory.GetLastWriteTimeUtc(configuration.LibraryFolder), File.GetLastWriteTimeUtc(TagDataFiles.LockFileOf(configuration)));
}
