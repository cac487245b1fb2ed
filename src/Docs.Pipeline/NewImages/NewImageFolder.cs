using System.Globalization;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;

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

    /// <summary>Writes the fragments aside first: a folder that is not there yet comes into being with all of them.</summary>
    /// <exception cref="IOException">It could not be written; everything is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for lack of permission.</exception>
    public void Write(IReadOnlyList<NewFragment> fragments)
    {
        var aside = Path.Join(source, $".{image}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.docs-tmp");
        Directory.CreateDirectory(aside);
        try
        {
            foreach (var fragment in fragments)
            {
                File.WriteAllText(Path.Join(aside, fragment.FileName), fragment.Text);
            }

            if (Directory.Exists(_folder))
            {
                MoveAll(fragments, aside);
            }
            else
            {
                Directory.Move(aside, _folder);
            }
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    /// <summary>Moves into a folder that is there; if one file cannot be moved, those that were are removed.</summary>
    private void MoveAll(IReadOnlyList<NewFragment> fragments, string aside)
    {
        var made = new List<string>();
        try
        {
            foreach (var fragment in fragments)
            {
                var file = Path.Join(_folder, fragment.FileName);
                File.Move(Path.Join(aside, fragment.FileName), file, overwrite: false);
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
