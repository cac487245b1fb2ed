using Docs.Model;

namespace Docs.Checks.Links;

/// <summary>A link to another host.</summary>
/// <param name="Address">An <c>http:</c> or <c>https:</c> address, without what leads to a place on the page.</param>
/// <param name="At">The source to fix.</param>
/// <param name="Image">Whose README has it.</param>
public sealed record ExternalLink(Uri Address, SourceLocation At, ImageName Image)
{
    /// <summary>The links of an image's READMEs, each place once; those to examples and to the reader's own machine are left out.</summary>
    public static IEnumerable<ExternalLink> Of(CheckedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Groups.Select(g => g.First)
            .SelectMany(r => image.LinksOf(r).Select(l => Find(l.Url) is { } address ? new ExternalLink(address, r.Locate(l.Offset), image.Name) : null))
            .OfType<ExternalLink>()
            .Distinct();
    }

    private static Uri? Find(string url) =>
        Uri.TryCreate(url.Split('#')[0], UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !IsExample(address.Host) ? address : null;

    private static bool IsExample(string host) =>
        !host.Contains('.', StringComparison.Ordinal)
        || Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || host.Split('.') is [.., "example", "com" or "net" or "org"] or [.., "example" or "invalid" or "local" or "localhost" or "test"];
}
