using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Pipeline.NewImages;

/// <summary>Where a new image's fragments are written: all of them or none, and nothing that is there is touched.</summary>
/// <param name="source">The source folder; a full path.</param>
/// <param name="image">The new image.</param>
/// <param name="currentFolder">What findings name files relative to.</param>
internal sealed class NewImageFolder(string source, ImageName image, string currentFolder)
{
    private readonly string _folder = Path.Join(source, image.Value);

    /// <summary>A finding for each file that is there already.</summary>
    public IEnumerable<Finding> FindExisting() => NewFragment.FileNames
        .Select(n => Path.Join(_folder, n))
        .Where(p => Path.Exists(p) || new FileInfo(p).LinkTarget is not null)
        .Select(p => Catalogue.ImageExists(new(DisplayPath.Of(p, currentFolder)), image));

    /// <summary>What findings call a fragment.</summary>
    public string PathOf(NewFragment fragment) => DisplayPath.Of(Path.Join(_folder, fragment.FileName), currentFolder);

    /// <summary>Writes the fragments: a folder that is not there yet comes into being with all of them.</summary>
    /// <exception cref="IOException">It could not be written; everything is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for lack of permission.</exception>
    public void Write(IReadOnlyList<NewFragment> fragments)
    {
        if (Directory.Exists(_folder))
        {
            WriteInto(fragments);
            return;
        }

        using var folder = WholeFolder.Create(_folder);
        foreach (var fragment in fragments)
        {
            folder.Write(fragment.FileName, Encoding.UTF8.GetBytes(fragment.Text));
        }

        folder.Complete();
    }

    /// <summary>Writes into a folder that is there; if one file cannot be written, those that were are removed.</summary>
    private void WriteInto(IReadOnlyList<NewFragment> fragments)
    {
        var made = new List<string>();
        try
        {
            foreach (var fragment in fragments)
            {
                var file = Path.Join(_folder, fragment.FileName);
                WholeFile.Add(file, Encoding.UTF8.GetBytes(fragment.Text));
                made.Add(file);
            }
        }
        catch
        {
            made.ForEach(File.Delete);
            throw;
        }
    }
}
