using System.Text;
using Docs.Model;
using Docs.Sources.Library;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

public sealed class LockFileProperties
{
    // Whole characters only: no lock file can hold half of one.
    private static readonly Gen<string> Words =
        Texts.Like("a", "/", "logo.png", "\"", "\\", "\n", "{", "é", "\U0001F600", "\u2028").Select(t => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t)));

    private static readonly Gen<CommitId> Ids = Gen.Elements("0123456789abcdef".ToCharArray()).ArrayOf(40).Select(d => CommitId.Parse(new(d)));

    private static readonly Gen<Dictionary<string, string?>> Bases = Facts(Words.Select(w => (string?)w));
    private static readonly Gen<Dictionary<string, CommitId?>> Logos = Facts(Ids.Select(i => (CommitId?)i));

    private static readonly Gen<LockedCommit?> Commits =
        from commit in Ids
        from date in Gen.Elements(null, "2026-01-02T03:04:05Z")
        from isThere in Gen.Elements(true, false)
        select isThere ? new LockedCommit(commit, date) : null;

    private static readonly Gen<LockFile> LockFiles =
        from logos in Logos
        from bases in Bases
        from docs in Commits
        from images in Commits
        from others in Gen.SubListOf("1", "null", "[ 1,2]", "{\"a\":\n{}}", "\"\\u00e9\"")
        select new LockFile(logos, bases)
        {
            Docs = docs,
            OfficialImages = images,
            Others = others.Select((o, i) => KeyValuePair.Create($"other{i}", o)).ToDictionary(StringComparer.Ordinal),
        };

    [Fact]
    public void What_is_printed_parses_to_an_equal_lock_file() =>
        Property.Holds(LockFiles, lockFile => Assert.Equal(lockFile, Parse(LockFilePrinter.Print(lockFile))));

    [Fact]
    public void Equal_lock_files_are_printed_the_same_whatever_the_order_of_their_facts() =>
        Property.Holds(LockFiles, lockFile =>
        {
            var reversed = lockFile with
            {
                LogoCommits = lockFile.LogoCommits.Reverse().ToDictionary(StringComparer.Ordinal),
                DockerfileBases = lockFile.DockerfileBases.Reverse().ToDictionary(StringComparer.Ordinal),
            };
            Assert.Equal(lockFile, reversed);
            Assert.Equal(lockFile.GetHashCode(), reversed.GetHashCode());
            Assert.Equal(LockFilePrinter.Print(lockFile), LockFilePrinter.Print(reversed));
        });

    [Fact]
    public void Lock_files_that_differ_in_one_fact_are_not_equal() =>
        Property.Holds(LockFiles, lockFile =>
        {
            Assert.NotEqual(lockFile, lockFile with { DockerfileBases = WithOneMore(lockFile.DockerfileBases) });
            Assert.NotEqual(lockFile, lockFile with { LogoCommits = WithOneMore(lockFile.LogoCommits) });
        });

    private static Gen<Dictionary<string, T?>> Facts<T>(Gen<T?> facts) =>
        from keys in Words.ArrayOf()
        from values in Gen.Frequency((1, Gen.Constant(default(T))), (3, facts)).ArrayOf(keys.Length)
        select keys.Zip(values).DistinctBy(f => f.First).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal);

    private static Dictionary<string, T?> WithOneMore<T>(IReadOnlyDictionary<string, T?> facts) =>
        facts.Append(new("one more", default)).ToDictionary(StringComparer.Ordinal);

    private static LockFile? Parse(byte[] text)
    {
        var findings = new List<Docs.Model.Findings.Finding>();
        var lockFile = LockFileParser.Parse(Encoding.UTF8.GetString(text), "docs.lock.json", findings);
        Assert.Empty(findings);
        return lockFile;
    }
}
