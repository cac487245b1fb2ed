namespace Docs.Testing.Requirements;

/// <summary>The checkout that these tests were built from: the folder with <c>Docs.sln</c>.</summary>
internal static class RepositoryRoot
{
    /// <summary>Its full path.</summary>
    public static string FullPath { get; } = Find();

    /// <summary>The folder with its own templates.</summary>
    public static string Templates => Path.Join(FullPath, "templates");

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Join(folder, "Docs.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"no folder above {AppContext.BaseDirectory} has a Docs.sln");
    }
}
