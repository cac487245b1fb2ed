using Docs.Sync;

namespace Docs.Tests.Sync;

/// <summary>What a sync does to manifests.</summary>
public sealed class SyncPlanTests : SyncPlanning
{
    [Fact]
    public void Nothing_changes_where_everything_is_as_published()
    {
        Present["a"] = Published["a"] = Manifest("1", A);

        var plan = Plan();

        Assert.True(plan.IsEmpty);
        Assert.Equal(Yesterday, plan.After.Lock.OfficialImages);
        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Tags_come_go_and_move_and_architectures_with_them()
    {
        Present["a"] = Manifest("1, 1.0", A, "amd64, i386") + "\n\nTags: 2\nDirectory: 2";
        Published["a"] = Manifest("1, 1.1", B, "amd64, s390x") + $"\n\nTags: 2\nDirectory: 2\nGitCommit: {A}";

        var change = Assert.Single(Plan().Changes);

        Assert.Equal(ManifestState.Changed, change.Manifest);
        Assert.Equal(["1.1"], change.Added);
        Assert.Equal(["1.0"], change.Removed);
        Assert.Equal([new TagMove("1", [A], [B])], change.Moved);
        Assert.Equal("s390x", Assert.Single(change.Gained).Name);
        Assert.Equal("i386", Assert.Single(change.Lost).Name);
    }

    [Fact]
    public void A_tag_moves_where_one_of_its_architectures_does()
    {
        Present["a"] = Manifest("1", A, "amd64, i386") + "\nSharedTags: s";
        Published["a"] = Manifest("1", A, "amd64, i386") + $"\nSharedTags: s\ni386-GitCommit: {B}";

        Assert.Equal([new TagMove("1", [A], [A, B]), new TagMove("s", [A], [A, B])], Assert.Single(Plan().Changes).Moved);
    }

    [Fact]
    public void A_manifest_that_differs_in_a_comment_only_changes_no_tag()
    {
        Present["a"] = Manifest("1", A);
        Published["a"] = "# new\n" + Manifest("1", A);

        var change = Assert.Single(Plan().Changes);

        Assert.Equal(new ImageChange(Image("a"), ManifestState.Changed, [], [], [], [], []), change);
        Assert.Equal(Published["a"], Text(Plan(), "a"));
    }

    [Fact]
    public void The_lock_file_tells_what_the_manifests_are_from_once_something_changes()
    {
        Published["a"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(Today, plan.After.Lock.OfficialImages);
        Assert.Equal(ManifestState.New, Assert.Single(plan.Changes).Manifest);
        Assert.Null(Plan(i => i with { Published = i.Published with { Commit = null } }).After.Lock.OfficialImages);
    }

    [Fact]
    public void An_image_of_ours_that_is_not_published_stays_and_is_reported()
    {
        Present["a"] = Manifest("1", A);
        Documented.Add("b");

        var plan = Plan();

        Assert.True(plan.IsEmpty);
        Assert.Equal(["DOC140 a", "DOC140 b"], Codes(plan));
        Assert.Equal("https://example.com/library/a", plan.Findings[0].At.ToString());
    }

    [Fact]
    public void A_published_manifest_with_errors_stops_no_other_image()
    {
        Documented.Add("b");
        Present["a"] = Manifest("1", A);
        Published["a"] = Manifest("1, /", B);
        Published["b"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(Present["a"], Text(plan, "a"));
        Assert.Equal(Published["b"], Text(plan, "b"));
        Assert.StartsWith("https://example.com/library/a:5:10: error DOC141: ", Assert.Single(plan.Findings).ToString(), StringComparison.Ordinal);
        Assert.Empty(plan.Failed);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "not UTF-8")]
    [InlineData(new byte[] { 0 }, "NUL")]
    [InlineData(null, "at most 1048576")]
    public void A_published_manifest_that_is_no_text_is_not_taken(byte[]? content, string message)
    {
        Present["a"] = Manifest("1", A);
        var published = PublishedLibrary.Parse("https://example.com/library", [new("a", content ?? new byte[(1 << 20) + 1])], Today);

        var plan = Plan(i => i with { Published = published });

        Assert.Equal(Present["a"], Text(plan, "a"));
        Assert.Contains(message, Assert.Single(plan.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifests_of_images_that_we_do_not_document_are_kept_out_but_for_those_with_the_names_of_suites()
    {
        Present["gone"] = Manifest("1", A);
        Published["a"] = Published["debian"] = Published["ubuntu"] = Published["other"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(["a", "debian", "ubuntu"], plan.After.Manifests.Keys.Select(i => i.Value).Order(StringComparer.Ordinal));
        Assert.Equal(ManifestState.Gone, plan.Changes.Single(c => c.Image.Value == "gone").Manifest);
        Assert.Equal(["1"], plan.Changes.Single(c => c.Image.Value == "gone").Removed);
    }

    [Fact]
    public void What_is_no_manifest_is_left_alone_and_told()
    {
        Present["notes.txt"] = "milk, bread";
        Present["a"] = Published["a"] = Manifest("1", A);

        var plan = Plan();

        Assert.True(plan.IsEmpty);
        Assert.StartsWith("library/notes.txt: warning DOC144: ", Assert.Single(plan.Findings).ToString(), StringComparison.Ordinal);
    }
}
