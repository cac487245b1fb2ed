using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;

namespace Docs.Checks.Tags;

/// <summary>A tag of an official image that a README or a Compose file names, but the image's manifest does not.</summary>
internal sealed class TagIsGone : Rule
{
    public override string Code => "DOC421";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Groups.Select(g => g.First).SelectMany(r => Mentions(r).Select(m => Check(m.Image, r.Locate(m.Offset), image)))
            .Concat(ComposeImages.Of(image).Select(i => ImageReference.TryParse(i.Scalar!, out var reference) ? Check(reference, i.At, image) : null))
            .OfType<Finding>();

    private static IEnumerable<Mention> Mentions(CheckedReadme readme)
    {
        var markdown = readme.Markdown;
        return readme.CommandMentions
            .Concat(markdown.CodeLines.SelectMany(p => OwnMentions.Read(p, readme.Repository)))
            .Concat(markdown.CodeSpans.SelectMany(s => ImageReference.TryParse(s.Text, out var image) && image.Tag is { } tag && OwnMentions.IsVersion(tag) ? [new Mention(s.Offset, image)] : (Mention[])[])
                .Concat(markdown.CodeSpans.Concat(markdown.Words).SelectMany(p => OwnMentions.Read(p, readme.Repository)))
                .Where(m => !IsOfPast(m, readme)));
    }

    /// <summary>Whether a mention in words is about the past, or in a link to a file of one commit, which never changes.</summary>
    private static bool IsOfPast(Mention mention, CheckedReadme readme) =>
        PastMentions.IsIn(readme.Text, mention.Offset, LengthAt(mention, readme.Text))
        || readme.Markdown.CommitLinks.Any(link => link.Start <= mention.Offset && mention.Offset < link.End);

    /// <summary>How long a mention is in a README, which may name a registry or a digest too.</summary>
    private static int LengthAt(Mention mention, string text)
    {
        var end = text.AsSpan(mention.Offset).IndexOf($":{mention.Image.Tag}");
        return end < 0 ? 0 : end + 1 + mention.Image.Tag!.Length;
    }

    private static Finding? Check(ImageReference reference, SourceLocation at, CheckedImage image)
    {
        if (reference is not { Tag: { } tag } || IsExample(tag) || reference.OfficialName(image.Library) is not { } name
            || !image.Library.Manifests.TryGetValue(name, out var manifest))
        {
            return null;
        }

        var living = Tags(manifest);
        if (living.Count == 0 && name == image.Name.Value && image.Fragments.Find(FragmentName.Deprecated) is not null)
        {
            // The page says at its top that all tags are gone.
            return null;
        }

        return living.Contains(tag)
            ? null
            : Catalogue.TagIsGone(at, $"{name}:{tag}", NearestTag.Find(tag, living) is { } nearest ? $"{name}:{nearest}" : null, image.Name);
    }

    private static HashSet<string> Tags(TagManifest manifest) => [.. manifest.Entries.SelectMany(e => e.Tags.Concat(e.SharedTags))];

    /// <summary>Whether a tag stands for one that the reader chooses: <c>tag</c>, <c>some-version</c>, <c>1.x</c>.</summary>
    private static bool IsExample(string tag) =>
        tag.All(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
        || tag.Split('.', '-', '_').Any(p => p.ToUpperInvariant() is "TAG" or "VERSION" or "X" or "Y" or "Z" or "XX" or "YY");
}
