using Docs.Checks.Reading;
using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>A plain <c>http:</c> link where <c>https:</c> is known: to a host that the same README links to with it, or to one of the well-known.</summary>
internal sealed class LinkIsNotSecure : ReadmeRule
{
    private const string Plain = "http://";
    private const string Secure = "https://";

    private static readonly string[] WellKnown =
    [
        "alpinelinux.org", "apache.org", "archlinux.org", "bitbucket.org", "blogspot.com", "centos.org", "cloudflare.com", "creativecommons.org",
        "debian.org", "docker.com", "docker.io", "eclipse.org", "fedoraproject.org", "github.com", "github.io", "githubusercontent.com", "gitlab.com",
        "gnu.org", "golang.org", "google.com", "ietf.org", "kernel.org", "kubernetes.io", "launchpad.net", "maven.org", "microsoft.com", "mozilla.org",
        "mysql.com", "nginx.org", "nodejs.org", "npmjs.com", "npmjs.org", "opencontainers.org", "opensource.org", "oracle.com", "perl.org", "php.net",
        "postgresql.org", "pypi.org", "python.org", "readthedocs.io", "readthedocs.org", "redhat.com", "redis.io", "ruby-lang.org", "rubygems.org",
        "rust-lang.org", "sourceforge.net", "stackexchange.com", "stackoverflow.com", "ubuntu.com", "w3.org", "wikimedia.org", "wikipedia.org",
        "wordpress.org", "youtube.com",
    ];

    public override string Code => "DOC433";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        HashSet<string>? secure = null;
        foreach (var link in image.LinksOf(readme).Where(l => l.Url.StartsWith(Plain, StringComparison.OrdinalIgnoreCase)))
        {
            secure ??= [.. readme.Markdown.Links.Select(SecureHost).OfType<string>()];
            var host = Host(link.Url[Plain.Length..]);
            if (secure.Contains(host) || WellKnown.Any(w => host == w || host.EndsWith("." + w, StringComparison.Ordinal)))
            {
                yield return Catalogue.LinkIsNotSecure(readme.Locate(link.Offset), link.Url, image.Name);
            }
        }
    }

    private static string? SecureHost(ReadmeLink link) =>
        link.Url.StartsWith(Secure, StringComparison.OrdinalIgnoreCase) ? Host(link.Url[Secure.Length..]) : null;

    // A port speaks one protocol only, and it was named.
    private static string Host(string rest) => rest.Split('/', '?', '#')[0].ToLowerInvariant();
}
