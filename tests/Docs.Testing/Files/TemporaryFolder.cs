using System.Text;

namespace Docs.Testing.Files;

/// <summary>A new folder that is deleted with all it holds.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's full path, without symbolic links on its way.</summary>
    public string FullPath { get; } = Docs.Transport.Files.RealPath.Of(Directory.CreateTempSubdirectory("docs-tests-").FullName);

    /// <summary>The full path of something in it.</summary>
    /// <param name="relative">Separated by <c>/</c>.</param>
    public string PathOf(string relative) => Path.GetFullPath(relative, FullPath);

    /// <summary>Makes a folder in it and gives its full path.</summary>
    public string Create(string relative) => Directory.CreateDirectory(PathOf(relative)).FullName;

    /// <summary>Writes a text as UTF-8 without a byte order mark and gives the file's full path.</summary>
    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Makes a symbolic link, its target written into it as it is given.</summary>
    public void Link(string relative, string target)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, target);
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
