using System.Text;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Library;
using Docs.Sync;

namespace Docs.Tests.Sync;

public sealed class SyncPlanTests
{
    private const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string B = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    private static readonly LockedCommit Yesterday = new(A, "2026-01-01T00:00:00Z");
    private static readonly LockedCommit Today = new(B, "2026-01-02T00:00:00Z");

    private readonly Dictionary<string, string> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _published = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _locked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _logos = new(StringComparer.Ordinal) { ["a/logo.png"] = A };
    private readonly List<string> _documented = ["a"];

    [Fact]
    public void Nothing_changes_where_everything_is_as_published()
    {
        _present["a"] = _published["a"] = Manifest("1", A);

        var plan = Plan();

        Assert.True(plan.IsEmpty);
        Assert.Equal(Yesterday, plan.After.Lock.OfficialImages);
        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Tags_come_go_and_move_and_architectures_with_them()
    {
        _present["a"] = Manifest("1, 1.0", A, "amd64, i386") + "\n\nTags: 2\nDirectory: 2";
        _published["a"] = Manifest("1, 1.1", B, "amd64, s390x") + $"\n\nTags: 2\nDirectory: 2\nGitCommit: {A}";

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
        _present["a"] = Manifest("1", A, "amd64, i386") + "\nSharedTags: s";
        _published["a"] = Manifest("1", A, "amd64, i386") + $"\nSharedTags: s\ni386-GitCommit: {B}";

        Assert.Equal([new TagMove("1", [A], [A, B]), new TagMove("s", [A], [A, B])], Assert.Single(Plan().Changes).Moved);
    }

    [Fact]
    public void A_manifest_that_differs_in_a_comment_only_changes_no_tag()
    {
        _present["a"] = Manifest("1", A);
        _published["a"] = "# new\n" + Manifest("1", A);

        var change = Assert.Single(Plan().Changes);

        Assert.Equal(new ImageChange(Image("a"), ManifestState.Changed, [], [], [], [], []), change);
        Assert.Equal(_published["a"], Text(Plan(), "a"));
    }

    [Fact]
    public void The_lock_file_tells_what_the_manifests_are_from_once_something_changes()
    {
        _published["a"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(Today, plan.After.Lock.OfficialImages);
        Assert.Equal(ManifestState.New, Assert.Single(plan.Changes).Manifest);
        Assert.Null(Plan(i => i with { Published = i.Published with { Commit = null } }).After.Lock.OfficialImages);
    }

    [Fact]
    public void An_image_of_ours_that_is_not_published_stays_and_is_reported()
    {
        _present["a"] = Manifest("1", A);
        _documented.Add("b");

        var plan = Plan();

        Assert.True(plan.IsEmpty);
        Assert.Equal(["DOC140 a", "DOC140 b"], Codes(plan));
        Assert.Equal("https://example.com/library/a", plan.Findings[0].At.ToString());
    }

    [Fact]
    public void A_published_manifest_with_errors_stops_no_other_image()
    {
        _documented.Add("b");
        _present["a"] = Manifest("1", A);
        _published["a"] = Manifest("1, /", B);
        _published["b"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(_present["a"], Text(plan, "a"));
        Assert.Equal(_published["b"], Text(plan, "b"));
        Assert.StartsWith("https://example.com/library/a:5:10: error DOC141: ", Assert.Single(plan.Findings).ToString(), StringComparison.Ordinal);
        Assert.Empty(plan.Failed);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "not UTF-8")]
    [InlineData(new byte[] { 0 }, "NUL")]
    [InlineData(null, "at most 1048576")]
    public void A_published_manifest_that_is_no_text_is_not_taken(byte[]? content, string message)
    {
        _present["a"] = Manifest("1", A);
        var published = PublishedLibrary.Parse("https://example.com/library", [new("a", content ?? new byte[(1 << 20) + 1])], Today);

        var plan = Plan(i => i with { Published = published });

        Assert.Equal(_present["a"], Text(plan, "a"));
        Assert.Contains(message, Assert.Single(plan.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifests_of_images_that_we_do_not_document_are_kept_out_but_for_those_with_the_names_of_suites()
    {
        _present["gone"] = Manifest("1", A);
        _published["a"] = _published["debian"] = _published["ubuntu"] = _published["other"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(["a", "debian", "ubuntu"], plan.After.Manifests.Keys.Select(i => i.Value).Order(StringComparer.Ordinal));
        Assert.Equal(ManifestState.Gone, plan.Changes.Single(c => c.Image.Value == "gone").Manifest);
        Assert.Equal(["1"], plan.Changes.Single(c => c.Image.Value == "gone").Removed);
    }

    [Fact]
    public void What_is_no_manifest_is_left_alone_and_told()
    {
        _present["notes.txt"] = "milk, bread";
        _present["a"] = _published["a"] = Manifest("1", A);

        var plan = Plan();

        Assert.True(plan.IsEmpty);
        Assert.StartsWith("library/notes.txt: warning DOC144: ", Assert.Single(plan.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_a_new_manifest_come_and_those_that_no_manifest_mentions_leave()
    {
        _present["a"] = Manifest("slim", A);
        _published["a"] = Manifest("slim", B);
        _locked[Key(A)] = "debian:12";
        _found[Key(B)] = "debian:13";
        _found[Key(B, "elsewhere")] = "debian:14";

        var plan = Plan();

        Assert.Equal([new(Key(B), "debian:13")], plan.After.Lock.DockerfileBases);
        Assert.Equal(new FactChanges(1, 1, 0), plan.Bases);
    }

    [Fact]
    public void A_fact_that_some_architecture_of_a_manifest_mentions_stays_needed_or_not()
    {
        _present["a"] = _published["a"] = Manifest("1", A, "amd64, i386") + "\ni386-Directory: i";
        _locked[Key(A, "i/Dockerfile")] = "debian:12";
        _locked[Key(A)] = null;

        Assert.True(Plan().IsEmpty);
    }

    [Fact]
    public void What_cannot_be_known_is_null_until_somebody_knows()
    {
        _published["a"] = Manifest("slim", A);
        _found[Key(A)] = null;
        var first = Plan();
        Assert.Equal([new(Key(A), null)], first.After.Lock.DockerfileBases);
        Assert.Empty(first.Findings);

        _present["a"] = _published["a"];
        _locked[Key(A)] = null;
        _found[Key(A)] = "debian:12";
        Assert.Equal(new FactChanges(0, 0, 1), Plan().Bases);

        _locked[Key(A)] = "debian:12";
        _found[Key(A)] = null;
        Assert.True(Plan().IsEmpty);
    }

    [Fact]
    public void Nothing_is_recorded_beyond_the_base_that_decides()
    {
        _published["a"] = Manifest("slim", A) + "\n\nTags: 2\nDirectory: 2\n\nTags: 3\nDirectory: 3";
        _found[Key(A)] = "debian:12";
        _found[Key(A, "2/Dockerfile")] = "buildpack-deps:trixie";
        _found[Key(A, "3/Dockerfile")] = "debian:13";

        Assert.Equal([Key(A, "2/Dockerfile"), Key(A)], Plan().After.Lock.DockerfileBases.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_image_whose_facts_cannot_be_had_keeps_manifest_and_facts_and_the_others_go_on()
    {
        _documented.Add("b");
        _present["a"] = Manifest("slim", A);
        _locked[Key(A)] = "debian:12";
        _published["a"] = Manifest("slim", B) + "\n\nTags: 2\nDirectory: 2";
        _found[Key(B)] = "debian:13";
        _failed[Key(B, "2/Dockerfile")] = "no answer";
        _published["b"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(_present["a"], Text(plan, "a"));
        Assert.Equal([new(Key(A), "debian:12")], plan.After.Lock.DockerfileBases);
        Assert.Equal(_published["b"], Text(plan, "b"));
        Assert.Equal([Image("a")], plan.Failed);
        Assert.Equal(["DOC142 a"], Codes(plan));
        Assert.Contains("(no answer)", plan.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_none_where_another_base_decides()
    {
        _published["a"] = Manifest("slim", A) + "\n\nTags: 2\nDirectory: 2";
        _failed[Key(A)] = "no answer";
        _found[Key(A, "2/Dockerfile")] = "buildpack-deps:trixie";

        var plan = Plan();

        Assert.Empty(plan.Findings);
        Assert.Equal(_published["a"], Text(plan, "a"));
        Assert.Equal(["2/Dockerfile"], plan.After.Lock.DockerfileBases.Keys.Select(k => k.Split(':')[^1]));
    }

    [Fact]
    public void A_base_that_nobody_was_asked_for_is_told_and_stays_unknown()
    {
        _published["a"] = Manifest("slim", A);

        var plan = Plan();

        Assert.Equal(["DOC143 a"], Codes(plan));
        Assert.Equal(_published["a"], Text(plan, "a"));
        Assert.Empty(plan.After.Lock.DockerfileBases);
    }

    [Fact]
    public void Images_that_were_not_asked_for_stay_and_so_does_the_commit_of_the_manifests()
    {
        _documented.Add("b");
        _present["b"] = _present["gone"] = _present["debian"] = Manifest("1", A);
        _published["a"] = _published["b"] = _published["debian"] = _published["ubuntu"] = Manifest("1", B);

        var plan = Plan(i => i with { Asked = new HashSet<ImageName> { Image("a") } });

        Assert.Equal(["a", "ubuntu"], plan.Changes.Select(c => c.Image.Value));
        Assert.Equal(Yesterday, plan.After.Lock.OfficialImages);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Logos_are_those_of_the_source_and_what_git_told_earlier_stays_where_it_cannot_tell_now()
    {
        _published["a"] = Manifest("1", A);
        Assert.Equal([new("a/logo.png", A)], Plan().After.Lock.LogoCommits);

        var plan = Plan(i => i with
        {
            LogoCommits = new Dictionary<string, string?>(StringComparer.Ordinal) { ["a/logo.png"] = null, ["b/logo.svg"] = B, ["c/logo.svg"] = null },
            Docs = Today,
        });

        Assert.Equal([new("a/logo.png", A), new("b/logo.svg", B), new("c/logo.svg", null)], plan.After.Lock.LogoCommits.OrderBy(l => l.Key, StringComparer.Ordinal));
        Assert.Equal(Today, plan.After.Lock.Docs);
        Assert.Equal(new FactChanges(2, 0, 0), plan.Logos);
    }

    internal static string Manifest(string tags, string commit, string architectures = "amd64") =>
        $"Maintainers: A (@a)\nGitRepo: https://example.com/x.git\nGitCommit: {commit}\n\nTags: {tags}\nArchitectures: {architectures}";

    internal static VariantFragments Variants { get; } =
        new(new("folder", new Dictionary<string, Fragment>(StringComparer.Ordinal) { ["variant-slim.md"] = new("variant-slim.md", "text", IsEmpty: false) }));

    private static string Key(string commit, string path = "Dockerfile") => $"https://example.com/x@{commit}:{path}";

    private static ImageName Image(string name) => ImageName.Parse(name);

    private static IEnumerable<string> Codes(SyncPlan plan) => plan.Findings.Select(f => $"{f.Code} {f.Image}");

    private static string Text(SyncPlan plan, string image) => Encoding.UTF8.GetString(plan.After.Manifests[Image(image)].Content.Span);

    private SyncPlan Plan(Func<SyncInputs, SyncInputs>? with = null)
    {
        var inputs = new SyncInputs(
            new(
                _present.ToDictionary(p => Image(p.Key), p => ManifestFile.Parse(Image(p.Key), Encoding.UTF8.GetBytes(p.Value), p.Key)),
                new(_logos, _locked) { OfficialImages = Yesterday }),
            PublishedLibrary.Parse(
                "https://example.com/library", _published.Select(p => KeyValuePair.Create(p.Key, Encoding.UTF8.GetBytes(p.Value))), Today),
            _documented.ToDictionary(Image, _ => Variants),
            new(_found, _failed));
        return SyncPlan.Of(with is null ? inputs : with(inputs));
    }
}
