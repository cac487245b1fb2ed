using System.Text;
using Docs.Formatting;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;

namespace Docs.Cli.Formatting;

/// <summary>A file beside its canonical form.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Path">What findings call it.</param>
/// <param name="Image">Whose it is; null where no single image has it.</param>
/// <param name="Before">Its bytes.</param>
/// <param name="After">What they should be.</param>
internal sealed record FormattedFile(string FullPath, string Path, ImageName? Image, byte[] Before, byte[] After)
{
    /// <summary>Reads and formats a file; null where it cannot be read, or with findings where it cannot be formatted.</summary>
    public static FormattedFile? Load(string fullPath, string path, ImageName? image, TextFormatter format, ICollection<Finding> findings)
    {
        var before = Read(fullPath);
        return before is not null
            && TextFile.Parse(before, path, image, []) is { } text
            && format(text.Text, path, findings) is { } after
                ? new(fullPath, path, image, before, Encoding.UTF8.GetBytes(after))
                : null;
    }

    public bool IsCanonical => Before.AsSpan().SequenceEqual(After);

    /// <summary>The place of the first character that differs.</summary>
    public SourceLocation FirstDifference => FirstDifferenceOf(Path, Before, After);

    /// <summary>The place of the first character in which a file differs from another text.</summary>
    public static SourceLocation FirstDifferenceOf(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var text = Encoding.UTF8.GetString(before);
        return SourceLocation.Of(path, text, text.AsSpan().CommonPrefixLength(Encoding.UTF8.GetString(after)));
    }

    private static byte[]? Read(string fullPath)
    {
        try
        {
            return new FileInfo(fullPath).Length > TextFile.DefaultLimit ? null : File.ReadAllBytes(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
