using System.Text;
using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Pipeline.Checking;

/// <summary>
/// Fixes what needs no person's judgement: files that are not in canonical form, and findings that have a replacement. A file that images
/// share by links is changed only where all of them were checked.
/// </summary>
internal sealed class Fixer
{
    private const string FormCode = "DOC301";

    private readonly Configuration _configuration;
    private readonly LinkedFiles _links;
    private readonly HashSet<string> _checked;
    private readonly SortedSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<Finding> _left = [];

    private Fixer(Preparation preparation, Configuration configuration)
    {
        _configuration = configuration;
        _links = LinkedFiles.Find(configuration, preparation.AllImages);
        _checked = [.. preparation.Snapshot.Images.Select(i => i.Name.Value), .. preparation.Snapshot.Skipped.Select(i => i.Name.Value)];
    }

    /// <summary>Writes fixed files as a whole.</summary>
    /// <param name="preparation">What was checked.</param>
    /// <param name="isOff">Findings that are switched off, whose places stay as they are.</param>
    public static FixedFiles Fix(Preparation preparation, CheckOutcome outcome, Func<Finding, bool> isOff, Configuration configuration)
    {
        var fixer = new Fixer(preparation, configuration);
        fixer.Fix(outcome, isOff);
        return new([.. fixer._changed], [.. fixer._left.Distinct()]);
    }

    private void Fix(CheckOutcome outcome, Func<Finding, bool> isOff)
    {
        // Links to one file are one file.
        foreach (var group in outcome.Findings.Where(f => f.Fix is not null && !isOff(f)).GroupBy(f => RealPath.Of(Path.GetFullPath(f.At.Path, _configuration.CurrentFolder))))
        {
            var name = group.First().At.Path;
            if (TextFile.Load(group.Key, name, TextFile.DefaultLimit, image: null, []) is { } file
                && Replace(file.Text, group.Select(f => f with { At = f.At with { Path = name } }), name) is var text && text != file.Text
                && MayChange(group.Key, name))
            {
                Write(group.Key, name, Encoding.UTF8.GetBytes(text.Length == 0 ? "" : text + "\n"));
            }
        }

        // Those with replacements change their form too: the next round formats them.
        foreach (var file in outcome.Unformatted
            .Where(f => outcome.Findings.Any(n => n.Code == FormCode && n.At.Path == f.File.Path && !isOff(n)))
            .DistinctBy(f => f.File.FullPath)
            .Where(f => !_changed.Contains(NameOf(f.File.FullPath, f.File.Path))))
        {
            if (MayChange(file.File.FullPath, file.File.Path))
            {
                Write(file.File.FullPath, file.File.Path, file.After.Span);
            }
        }
    }

    private void Write(string file, string name, ReadOnlySpan<byte> bytes)
    {
        WholeFile.Replace(file, bytes);
        _changed.Add(NameOf(file, name));
    }

    /// <summary>What a file is called: by its own path where images use it by links.</summary>
    private string NameOf(string file, string name) =>
        _links.UsersOf(file).Count == 0 ? name : DisplayPath.Of(file, RealPath.Of(_configuration.CurrentFolder));

    private bool MayChange(string file, string name)
    {
        if (!_links.IsInside(file))
        {
            _left.Add(Catalogue.LinkIsNotFollowed(new(name), Path.GetFileName(_configuration.SourceFolder)));
            return false;
        }

        var others = _links.UsersOf(file).Where(u => !_checked.Contains(u)).ToList();
        if (others.Count > 0)
        {
            _left.Add(Catalogue.SharedFileIsNotFixed(new(name), NameOf(file, name), others));
        }

        return others.Count == 0;
    }

    /// <summary>All replacements; those that would break the file are left out.</summary>
    private static string Replace(string text, IEnumerable<Finding> findings, string path)
    {
        // From the last place to the first, so that one replacement does not move the next.
        var fixes = findings.Select(f => (f.At, Fix: f.Fix!)).Distinct().OrderByDescending(f => f.At).ToList();
        var replaced = fixes.Aggregate(text, (before, f) => Replace(before, f.At.OffsetIn(before), f.Fix));
        return IsReadable(replaced, path) || !IsReadable(text, path)
            ? replaced
            : fixes.Aggregate(text, (before, f) => Replace(before, f.At.OffsetIn(before), f.Fix) is var after && IsReadable(after, path) ? after : before);
    }

    /// <summary>One replacement; none where the old text is not at its place.</summary>
    private static string Replace(string text, int offset, Replacement fix) =>
        offset >= 0 && string.CompareOrdinal(text, offset, fix.Old, 0, fix.Old.Length) == 0
            ? string.Concat(text.AsSpan(0, offset), fix.New, text.AsSpan(offset + fix.Old.Length))
            : text;

    /// <summary>Whether a file of that name has a canonical form, and so can be read; files without any form can.</summary>
    private static bool IsReadable(string text, string path) =>
        Formatter.Find(Path.GetFileName(path)) is not { } format || format(text, path, []) is not null;
}
