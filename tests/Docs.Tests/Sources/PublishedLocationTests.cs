using Docs.Model;
using Docs.Sources.Configuration;

namespace Docs.Tests.Sources;

/// <summary>Links to a README lead to where the configuration publishes it.</summary>
public sealed class PublishedLocationTests
{
    private const string Targets = "targets: {library: , i386: i386, windows-amd64: winamd64}\n";
    private const string Links = "links: {repository: some/docs, branch: trunk}\n";

    [Theory]
    [InlineData("", "library", "https://github.com/docker-library/docs/blob/master/python/README.md")]
    [InlineData("", "i386", "https://github.com/docker-library/docs/blob/i386/python/README.md")]
    [InlineData(Links, "library", "https://github.com/some/docs/blob/trunk/python/README.md")]
    [InlineData(Links, "windows-amd64", "https://github.com/some/docs/blob/windows-amd64/python/README.md")]
    [InlineData(Links + "publish: {git: {remote: 'https://github.com/me/readmes.git'}}", "library", "https://github.com/me/readmes/blob/trunk/python/README.md")]
    [InlineData(Links + "publish: {git: {remote: 'git@github.com:me/readmes', main-branch: main}}", "library", "https://github.com/me/readmes/blob/main/python/README.md")]
    [InlineData(Links + "publish: {git: {remote: 'git@github.com:me/readmes', main-branch: main}}", "i386", "https://github.com/me/readmes/blob/i386/python/README.md")]
    [InlineData("publish: {git: {branch: 'arch/{namespace}(1)', path: 'docs/{image}.md'}}", "windows-amd64", "https://github.com/docker-library/docs/blob/arch/winamd64%281%29/docs/python.md")]
    [InlineData(Links + "publish: {git: {remote: 'https://github.com/me/docs-{target}', layout: repository, main-branch: main}}", "i386", "https://github.com/me/docs-i386/blob/main/python/README.md")]
    [InlineData(Links + "publish: {git: {remote: 'https://gitlab.com/me/docs-{namespace}', layout: repository}}", "windows-amd64", "https://gitlab.com/me/docs-winamd64/-/blob/trunk/python/README.md")]
    [InlineData(Links + "publish: {git: {remote: ../readmes, main-branch: main}}", "library", "https://github.com/some/docs/blob/main/python/README.md")]
    [InlineData(Links + "publish: {git: {remote: 'https://git.example.com/readmes'}}", "i386", "https://github.com/some/docs/blob/i386/python/README.md")]
    public void A_README_is_on_its_branch_in_its_repository(string yaml, string target, string page)
    {
        using var root = new TemporaryFolder();
        foreach (var folder in (string[])["docs-src", "docs-src/.library", "templates"])
        {
            root.Create(folder);
        }

        root.Write("docs.yml", Targets + yaml);

        var configuration = ConfigurationLoader.Load(root.FullPath, new(), out var findings);

        Assert.Empty(findings);
        Assert.Equal(page, configuration!.Published.PageOf(ImageName.Parse("python"), Target.Find(target)!));
    }
}
