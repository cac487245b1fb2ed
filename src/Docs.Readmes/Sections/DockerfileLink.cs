using System.Runtime.CompilerServices;
using Docs.Model.Manifests;
using Docs.Readmes.Layouts;

namespace Docs.Readmes.Sections;

/// <summary>The address where a browser finds a Dockerfile.</summary>
internal sealed class DockerfileLink : LayoutText
{
    private const string GitHub = "https://github.com/";
    private const string GitLab = "https://gitlab.";
    private const string Launchpad = "https://git.launchpad.net/";

    private readonly GitSource _source;

    private DockerfileLink(GitSource source) => _source = source;

    /// <summary>The address on GitHub, GitLab or Launchpad; null for hosts whose addresses are not known.</summary>
    public static DockerfileLink? Find(GitSource source) =>
        source.WebRepository.StartsWith(GitHub) || source.WebRepository.StartsWith(GitLab) || source.WebRepository.StartsWith(Launchpad) ? new(source) : null;

    public override void AppendTo(ref DefaultInterpolatedStringHandler text)
    {
        var repository = LinkAddress.OfRepository(_source.WebRepository);
        text.AppendFormatted(repository);
        if (repository.StartsWith(Launchpad))
        {
            text.AppendLiteral("/tree/");
            text.AppendLiteral(LinkAddress.OfPath(_source.Path));
            text.AppendLiteral("?h=");
            text.AppendLiteral(LinkAddress.OfQuery(_source.Fetch));
            text.AppendLiteral("&id=");
            text.AppendLiteral(_source.Commit.ToString());
            return;
        }

        text.AppendLiteral(repository.StartsWith(GitHub) ? "/blob/" : "/-/blob/");
        text.AppendLiteral(_source.Commit.ToString());
        text.AppendLiteral("/");
        text.AppendLiteral(LinkAddress.OfPath(_source.Path));
    }
}
