using System.Text;
using System.Text.Unicode;
using Docs.Markdown;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Markdig.Syntax;

namespace Docs.Hub;

/// <summary>
/// Makes of a README what Docker Hub takes of it: all, all but the tags, or as many blocks from its beginning as fit.
/// Pure, and the same for the same inputs.
/// </summary>
/// <param name="location">Where the full READMEs are, for the links to them.</param>
public sealed class HubFitter(PublishedLocation location)
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>
    /// The page of a README; null with a finding where there can be none. It is the README without its leading HTML
    /// comment and without white space around it. The sponsored block of the live description stands directly before the
    /// heading of the supported tags, byte for byte (at the top where there is no such heading). What is too long then
    /// loses its list of tags to a note, and is cut between blocks, items or rows if it is still too long.
    /// </summary>
    /// <param name="readme">The README of one target, which the notes link to.</param>
    /// <param name="path">The README, as findings name it.</param>
    /// <param name="live">The description that Docker Hub has now; null if it has none, or if it is not known.</param>
    /// <param name="findings">
    /// Gets DOC448 where the live description has a sponsored block without an end, DOC449 where a sponsored block
    /// leaves no room for the README, and DOC31x where a README that must be taken apart cannot be read.
    /// </param>
    public HubPage? Fit(Readme readme, string path, string? live, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(readme);
        return Fit(HubText.Of(readme, path, location), live, findings);
    }

    /// <summary>The same for any README.</summary>
    /// <inheritdoc cref="Fit(Readme, string, string?, ICollection{Finding})" path="/param"/>
    public static HubPage? Fit(HubText readme, string? live, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(readme);
        ArgumentNullException.ThrowIfNull(findings);
        var (text, skippedLines) = WithoutComment(readme.Text);
        var sponsored = FindSponsoredBlock(readme, live, findings);
        if (sponsored is null && Size(text) is var size and <= HubPage.MaxSize)
        {
            return new(text, size, size, HubPageKind.Whole);
        }

        var document = Parse(text, readme, skippedLines, findings);
        if (document is null)
        {
            return null;
        }

        var tags = TagList.Find(document, text, new(document, text));
        var draft = new HubDraft(text, sponsored, tags?.Heading ?? 0);
        var whole = draft.Whole();
        var fullSize = Size(whole);
        if (fullSize <= HubPage.MaxSize)
        {
            return new(whole, fullSize, fullSize, HubPageKind.Whole);
        }

        var notes = new HubNotes(readme.Link);
        if (tags is not null && WithoutTags(text, tags, notes, document) is var shorter && Size(shorter) < Size(text))
        {
            draft = draft with { Text = shorter };
            whole = draft.Whole();
            if (Size(whole) is var sizeWithoutTags and <= HubPage.MaxSize)
            {
                return new(whole, sizeWithoutTags, fullSize, HubPageKind.WithoutTags);
            }

            document = Parse(shorter, readme, skippedLines, findings);
            if (document is null)
            {
                return null;
            }
        }

        if (Cut(draft, document, notes) is { } cut)
        {
            return new(cut, Size(cut), fullSize, HubPageKind.Cut);
        }

        findings.Add(Catalogue.SponsoredBlockLeavesNoRoom(new(readme.Path), Size(sponsored!), HubPage.MaxSize, readme.Repository, readme.Image));
        return null;
    }

    private static string? FindSponsoredBlock(HubText readme, string? live, ICollection<Finding> findings)
    {
        if (live is null)
        {
            return null;
        }

        var block = SponsoredBlock.Find(live, out var isOpen);
        if (isOpen)
        {
            findings.Add(Catalogue.SponsoredBlockHasNoEnd(new(readme.Path), readme.Repository, readme.Image));
        }

        return block;
    }

    /// <summary>The text that is published, and how many lines of the README are before it.</summary>
    private static (string Text, int SkippedLines) WithoutComment(string readme)
    {
        var text = readme.AsSpan().TrimStart();
        if (text.StartsWith(CommentStart, StringComparison.Ordinal) && text.IndexOf(CommentEnd, StringComparison.Ordinal) is var end and > 0)
        {
            text = text[(end + CommentEnd.Length)..].TrimStart();
        }

        return (text.TrimEnd().ToString(), readme.AsSpan(0, readme.Length - text.Length).Count('\n'));
    }

    private static MarkdownDocument? Parse(string text, HubText readme, int skippedLines, ICollection<Finding> findings)
    {
        var found = new List<Finding>();
        var document = MarkdownDialect.GitHub.Parse(text, readme.Path, found);
        foreach (var finding in found)
        {
            findings.Add(finding with { At = finding.At with { Line = finding.At.Line + skippedLines }, Image = readme.Image });
        }

        return document;
    }

    private static string WithoutTags(string text, TagList tags, HubNotes notes, MarkdownDocument document)
    {
        var definitions = new Definitions(document, text).Between(tags.Start, tags.End);
        string[] parts = [text[..tags.Start], notes.OfTags, definitions, text[tags.End..]];
        return HubDraft.Join(parts);
    }

    /// <summary>The longest page that begins as a draft does; null if a sponsored block leaves no room for its beginning.</summary>
    private static string? Cut(HubDraft draft, MarkdownDocument document, HubNotes notes)
    {
        var places = CutPlaces.Of(document, draft.Text, new(document, draft.Text));
        var definitions = new Definitions(document, draft.Text);
        var longest = FindLongest(draft, places, definitions, notes);
        if (longest is not null)
        {
            return longest;
        }

        // The first block may be so long that nothing fits in any case, but for a title above it.
        var isToBlame = draft.Sponsored is not null && FindLongest(draft with { Sponsored = null }, places, definitions, notes) is not null;
        var title = document.FirstOrDefault() is HeadingBlock heading && draft.UpTo(heading.Span.End + 1, "", notes) is var page && Size(page) <= HubPage.MaxSize ? page : null;
        var least = title ?? draft.UpTo(0, "", notes);
        return isToBlame || Size(least) > HubPage.MaxSize ? null : least;
    }

    private static string? FindLongest(HubDraft draft, List<int> places, Definitions definitions, HubNotes notes)
    {
        // What stands around the text takes its room, so that only the end is sought among few places.
        var room = Math.Max(HubPage.MaxSize - Size(draft.UpTo(0, "", notes)), 0);
        Utf8.FromUtf16(draft.Text, new byte[room], out var most, out _);
        for (var i = places.Count - 1; i >= 0; i--)
        {
            if (draft.Text.AsSpan(0, places[i]).TrimEnd().Length <= most
                && draft.UpTo(places[i], definitions.After(places[i]), notes) is var page
                && Size(page) <= HubPage.MaxSize)
            {
                return page;
            }
        }

        return null;
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
