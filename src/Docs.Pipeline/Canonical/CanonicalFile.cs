using System.Text;
using Docs.Formatting;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Files;

namespace Docs.Pipeline.Canonical;

/// <summary>A file and its canonical form.</summary>
/// <param name="File">What was asked for.</param>
/// <param name="Before">Its bytes as they are.</param>
/// <param name="After">Its bytes as they should be.</param>
public sealed record CanonicalFile(NamedFile File, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After)
{
    public bool IsChanged { get; } = !Before.Span.SequenceEqual(After.Span);

    /// <summary>The place of the first character that is to change.</summary>
    public SourceLocation FirstDifference => FirstDifferenceOf(File.Path, Before.Span, After.Span);

    /// <summary>The place of the first character in which a file differs from another text.</summary>
    public static SourceLocation FirstDifferenceOf(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var text = Encoding.UTF8.GetString(before);
        return SourceLocation.Of(path, text, text.AsSpan().CommonPrefixLength(Encoding.UTF8.GetString(after)));
    }

    /// <summary>The canonical form of a file's bytes, or null with findings where there is none.</summary>
    public static CanonicalFile? Of(NamedFile file, byte[] bytes, ICollection<Finding> findings)
    {
        if (TextFile.Parse(bytes, file.Path, image: null, findings) is not { } fragment
            || Formatter.Find(Path.GetFileName(file.Path))!(fragment.Text, file.Path, findings) is not { } text)
        {
            return null;
        }

        // Zero bytes switch a section off, so a file must neither become nor cease to be empty.
        return new(file, bytes, fragment.IsEmpty ? default : Encoding.UTF8.GetBytes(text.Length == 0 ? "\n" : text));
    }
}
