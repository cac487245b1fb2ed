using Docs.Model.Findings;
using Docs.Sources.Loading;

namespace Docs.Tests.Sources;

public sealed class LockFileTests
{
    [Fact]
    public void Facts_are_texts_or_null_and_other_keys_are_left_alone()
    {
        var findings = new List<Finding>();
        var lockFile = LockFile.Parse(
            """{"note": [1], "logoCommits": {"a/logo.png": "abc", "b/logo.svg": null}, "dockerfileBases": {"r@c:p": "alpine:3"}}""",
            "docs.lock.json",
            findings);
        Assert.NotNull(lockFile);
        Assert.Empty(findings);
        Assert.Equal("abc", lockFile.LogoCommits["a/logo.png"]);
        Assert.Null(lockFile.LogoCommits["b/logo.svg"]);
        Assert.Equal("alpine:3", Assert.Single(lockFile.DockerfileBases).Value);
    }

    [Fact]
    public void A_lock_file_without_facts_is_one()
    {
        var findings = new List<Finding>();
        var lockFile = LockFile.Parse("{}", "docs.lock.json", findings);
        Assert.NotNull(lockFile);
        Assert.Empty(lockFile.LogoCommits);
        Assert.Empty(lockFile.DockerfileBases);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("", "docs.lock.json:1:1", "not valid JSON here")]
    [InlineData("{\n  \"logoCommits\": {,}\n}", "docs.lock.json:2:19", "not valid JSON here")]
    [InlineData("{} {}", "docs.lock.json:1:4", "not valid JSON here")]
    [InlineData("[]", "docs.lock.json", "expected an object")]
    [InlineData("""{"logoCommits": []}""", "docs.lock.json", "'logoCommits' must be an object of facts")]
    [InlineData("""{"dockerfileBases": "x"}""", "docs.lock.json", "'dockerfileBases' must be an object of facts")]
    [InlineData("""{"dockerfileBases": {"a": true}}""", "docs.lock.json", "'a' in 'dockerfileBases' must be a text or null")]
    [InlineData("""{"logoCommits": {"a": "\ud800"}}""", "docs.lock.json", "UTF-16")]
    [InlineData("""{"logoCommits": {"\udc00": "a"}}""", "docs.lock.json", "UTF-16")]
    public void What_is_no_lock_file_is_an_error_with_its_place_where_that_is_known(string text, string place, string message)
    {
        var findings = new List<Finding>();
        Assert.Null(LockFile.Parse(text, "docs.lock.json", findings));
        var finding = Assert.Single(findings);
        Assert.Equal("DOC110", finding.Code);
        Assert.Equal(place, finding.At.ToString());
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }
}
