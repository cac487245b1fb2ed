using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Publishing.ChangeReports.Comments;

/// <summary>Images whose READMEs change alike for the same targets, as where a template changes: a comment shows them once.</summary>
/// <param name="Members">At least one, with a different image each.</param>
internal sealed record AlikeImages(ImmutableArray<ChangedReadmes> Members)
{
    public ChangedReadmes First => Members[0];

    public IEnumerable<ImageName> Images => Members.Select(m => m.Image);

    /// <summary>The one that needs the most room on Docker Hub.</summary>
    public ChangedReadmes Largest => Members.MaxBy(m => m.After?.Bytes ?? 0)!;

    /// <summary>Puts images together. The order is that of the first image of each.</summary>
    public static ImmutableArray<AlikeImages> Of(ImmutableArray<ChangedReadmes> readmes) =>
        [.. readmes.GroupBy(KeyOf, StringComparer.Ordinal).Select(g => new AlikeImages([.. g]))];

    // A change of a page's kind is told of each image.
    private static string KeyOf(ChangedReadmes readmes)
    {
        var lines = readmes.Kind == ReadmeChangeKind.Changed && readmes.LeftOutLines == 0 ? LinesOf(readmes) : [];
        string[] parts =
        [
            $"{readmes.Kind} {readmes.Text} {readmes.Tags} {readmes.IsDecided} {readmes.Before?.Kind} {readmes.After?.Kind}",
            .. readmes.Targets.Select(t => t.Name),
            .. lines.Count == 0 ? [readmes.Image.Value] : lines,
        ];
        return string.Join('\n', parts);
    }

    /// <summary>The lines that come and go, but for the image's own name; without the two lines of the header.</summary>
    private static List<string> LinesOf(ChangedReadmes readmes)
    {
        var lines = readmes.Diff.Split('\n');
        var header = lines is [['-', '-', '-', ' ', ..], ['+', '+', '+', ' ', ..], ..] ? 2 : 0;
        return [.. lines.Skip(header).Where(l => l is ['+' or '-', ..]).Select(l => l.Replace(readmes.Image.Value, "\0", StringComparison.Ordinal))];
    }
}
