using System.Globalization;
using System.Text;
using Docs.Model;
using Docs.Publishing.GitHub.Commits;
using Docs.Transport.Git.Objects;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>What GitHub's API leaves out of a commit, restored from the commit's id.</summary>
public sealed class CommitFieldsTests
{
    [Theory]
    [InlineData("1767225600 +0000", "1767225600 +0000")]
    [InlineData("1767225600 +0200", "1767225600 +0200")]
    [InlineData("1767225600 -0930", "1767225700 -0930")]
    [InlineData("1767225600 +0545", "1767225700 -0800")]
    public async Task Offsets_of_times_and_the_last_newline_are_restored(string author, string committer)
    {
        using var folder = new TemporaryFolder();
        var git = await GitRepository.InitBareAsync(folder.FullPath);
        foreach (var message in (string[])["one line", "one line\n", "two\n\nlines ä\n"])
        {
            var tree = await git.RunAsync("mktree", "-z");
            using var objects = new BareObjects(folder.FullPath);
            var id = objects.Write("commit", new HostCommit(tree, [], $"Ä Bot <bot@example.org> {author}", $"GitHub <noreply@github.com> {committer}", Signature: null, message).Print());

            var restored = Fields(id, tree, author, committer, message.TrimEnd('\n')).Restore();

            Assert.Equal((author, committer, message), (restored.AuthorTime!.ToString(), restored.CommitterTime!.ToString(), restored.Message));
        }
    }

    [Fact]
    public void A_signed_commit_is_what_its_signature_covers()
    {
        var signed = $"tree {new string('1', 40)}\nauthor A <a@example.org> 5 +0100\ncommitter B <b@example.org> 6 -0100\n\nwords\n";

        var restored = (Fields(new('2', 40), new('1', 40), "5 +0000", "6 +0000", "words") with { Signed = signed }).Restore();

        Assert.Equal(("5 +0100", "6 -0100", "words\n"), (restored.AuthorTime!.ToString(), restored.CommitterTime!.ToString(), restored.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void A_signed_commit_is_confirmed_by_its_id_where_the_signature_is_known(string end)
    {
        const string Signature = "-----BEGIN PGP SIGNATURE-----\n\nwords\n-----END PGP SIGNATURE-----";
        var commit = new HostCommit(new('1', 40), [], "A <a@example.org> 5 +0100", "B <b@example.org> 6 -0100", (Signature + end).Replace("\n", "\n ", StringComparison.Ordinal), "words\n");
        var fields = Fields(ObjectFormat.Sha1.IdOf("commit", commit.Print()), commit.Tree, "5 +0000", "6 +0000", "words") with { Signed = Encoding.UTF8.GetString((commit with { Signature = null }).Print()) };

        var restored = (fields with { Signature = Signature + "\n" }).TryRestore();

        Assert.Equal(("5 +0100", "6 -0100", "words\n"), (restored!.AuthorTime!.ToString(), restored.CommitterTime!.ToString(), restored.Message));
        Assert.Null(fields.TryRestore());
        Assert.Null((fields with { Signature = "another" }).TryRestore());
        Assert.Null((fields with { Signature = Signature, Signed = fields.Signed!.Replace("words", "other", StringComparison.Ordinal) }).TryRestore());
    }

    [Fact]
    public void A_commit_whose_fields_do_not_give_its_id_is_not_confirmed()
    {
        Assert.Null(Fields(new('2', 40), new('1', 40), "1767225600 +0200", "1767225600 +0200", "words").TryRestore());
    }

    [Fact]
    public void A_commit_with_more_than_the_API_gives_has_its_times_in_UTC()
    {
        var restored = Fields(new('2', 40), new('1', 40), "1767225600 +0200", "1767225600 +0200", "words").Restore();

        Assert.Equal("1767225600 +0000", restored.CommitterTime!.ToString());
    }

    private static CommitFields Fields(string id, string tree, string author, string committer, string message) => new(
        CommitId.Parse(id), tree, [], new("Ä Bot", "bot@example.org", TimeOf(author)), new("GitHub", "noreply@github.com", TimeOf(committer)), message, Signed: null);

    private static DateTimeOffset TimeOf(string time) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(time.Split(' ')[0], CultureInfo.InvariantCulture));
}
