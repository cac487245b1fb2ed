using Docs.Model.Snapshots;
using Docs.Pipeline.Requests;
using Docs.Sources.Configuration;

namespace Docs.Pipeline;

/// <summary>The names of the images of the source folder, and nothing else, so that a shell need not wait.</summary>
public static class ListImages
{
    /// <summary>The names, sorted; none where the configuration is wrong or the folder cannot be read.</summary>
    public static IReadOnlyList<string> Find(ConfigurationOverrides overrides, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        try
        {
            return ConfigurationLoader.LoadFolders(surroundings.CurrentFolder, overrides, out _) is { Source: var source } && Directory.Exists(source)
                ? [.. Directory.GetDirectories(source).Where(d => File.Exists(Path.Join(d, FragmentName.Content))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
