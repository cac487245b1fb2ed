using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Library;

namespace Docs.Tests.Sources;

public sealed class LockFileTests
{
    [Fact]
    public void Facts_are_texts_or_null_and_other_keys_are_left_alone()
    {
        var findings = new List<Finding>();
        var lockFile = LockFileParser.Parse(
            """{"note": [1], "logoCommits": {"a/logo.png": "0123456789abcdef0123456789abcdef01234567", "b/logo.svg": null}, "dockerfileBases": {"r@c:p": "alpine:3"}}""",
            "docs.lock.json",
            findings);
        Assert.NotNull(lockFile);
        Assert.Empty(findings);
        Assert.Equal(CommitId.Parse("0123456789abcdef0123456789abcdef01234567"), lockFile.LogoCommits["a/logo.png"]);
        Assert.Null(lockFile.LogoCommits["b/logo.svg"]);
        Assert.Equal("alpine:3", Assert.Single(lockFile.DockerfileBases).Value);
    }

    [Fact]
    public void A_lock_file_without_facts_is_one()
    {
        var findings = new List<Finding>();
        var lockFile = LockFileParser.Parse("{}", "docs.lock.json", findings);
        Assert.NotNull(lockFile);
        Assert.Empty(lockFile.LogoCommits);
        Assert.Empty(lockFile.DockerfileBases);
        Assert.Empty(findings);
    }

    [Fact]
    public void It_tells_which_commits_it_is_from_where_they_are_recorded()
    {
        var lockFile = LockFileParser.Parse(
            """{"docs": {"commit": "0123456789abcdef0123456789abcdef01234567", "other": 1}, "officialImages": {"commit": "89abcdef0123456789abcdef0123456789abcdef", "date": "2026-01-02T03:04:05Z"}, "version": 1}""",
            "docs.lock.json",
            []);
        Assert.Equal(new LockedCommit(CommitId.Parse("0123456789abcdef0123456789abcdef01234567"), Date: null), lockFile!.Docs);
        Assert.Equal(new LockedCommit(CommitId.Parse("89abcdef0123456789abcdef0123456789abcdef"), "2026-01-02T03:04:05Z"), lockFile.OfficialImages);
        Assert.Null(LockFileParser.Parse("""{"docs": null, "officialImages": {}}""", "docs.lock.json", [])!.Docs);
    }

    [Theory]
    [InlineData("", "docs.lock.json:1:1", "not valid JSON here")]
    [InlineData("{\n  \"logoCommits\": {,}\n}", "docs.lock.json:2:19", "not valid JSON here")]
    [InlineData("{} {}", "docs.lock.json:1:4", "not valid JSON here")]
    [InlineData("[]", "docs.lock.json", "expected an object")]
    [InlineData("""{"logoCommits": []}""", "docs.lock.json", "'logoCommits' must be an object of facts")]
    [InlineData("""{"dockerfileBases": "x"}""", "docs.lock.json", "'dockerfileBases' must be an object of facts")]
    [InlineData("""{"dockerfileBases": {"a": true}}""", "docs.lock.json", "'a' in 'dockerfileBases' must be a text or null")]
    [InlineData("""{"version": 2}""", "docs.lock.json", "its format has version 2, and this program knows 1 at most; use a newer one")]
    [InlineData("""{"version": 0}""", "docs.lock.json", "'version' must be a whole number from 1 on")]
    [InlineData("""{"version": "1"}""", "docs.lock.json", "'version' must be a whole number from 1 on")]
    [InlineData("""{"version": 1.5}""", "docs.lock.json", "'version' must be a whole number from 1 on")]
    [InlineData("""{"version": 99999999999}""", "docs.lock.json", "'version' must be a whole number from 1 on")]
    [InlineData("""{"officialImages": "abc"}""", "docs.lock.json", "'officialImages' must be an object with a 'commit' and a 'date'")]
    [InlineData("""{"docs": {"commit": 1}}""", "docs.lock.json", "'commit' in 'docs' must be a text or null")]
    [InlineData("""{"docs": {"commit": "abc"}}""", "docs.lock.json", "'commit' in 'docs' must be a full commit id: 40 or 64 lower-case hex digits, or null")]
    [InlineData("""{"officialImages": {"commit": "ABCDEF0123456789ABCDEF0123456789ABCDEF01"}}""", "docs.lock.json", "'commit' in 'officialImages' must be a full commit id: 40 or 64 lower-case hex digits, or null")]
    [InlineData("""{"logoCommits": {"a/logo.png": "--output=x"}}""", "docs.lock.json", "'a/logo.png' in 'logoCommits' must be a full commit id: 40 or 64 lower-case hex digits, or null")]
    [InlineData("""{"logoCommits": {"a/logo.png": 1}}""", "docs.lock.json", "'a/logo.png' in 'logoCommits' must be a text or null")]
    [InlineData("""{"logoCommits": {"a": "\ud800"}}""", "docs.lock.json", "UTF-16")]
    [InlineData("""{"logoCommits": {"\udc00": "a"}}""", "docs.lock.json", "UTF-16")]
    public void What_is_no_lock_file_is_an_error_with_its_place_where_that_is_known(string text, string place, string message)
    {
        var findings = new List<Finding>();
        Assert.Null(LockFileParser.Parse(text, "docs.lock.json", findings));
        var finding = Assert.Single(findings);
        Assert.Equal("DOC110", finding.Code);
        Assert.Equal(place, finding.At.ToString());
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }
}
