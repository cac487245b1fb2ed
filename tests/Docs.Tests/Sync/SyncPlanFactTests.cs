using Docs.Model;
using Docs.Sync;

namespace Docs.Tests.Sync;

/// <summary>What a sync finds out about bases and logos, and what it keeps of what was known.</summary>
public sealed class SyncPlanFactTests : SyncPlanning
{
    [Fact]
    public void Facts_of_a_new_manifest_come_and_those_that_no_manifest_mentions_leave()
    {
        Present["a"] = Manifest("slim", A);
        Published["a"] = Manifest("slim", B);
        Locked[Key(A)] = "debian:12";
        Found[Key(B)] = "debian:13";
        Found[Key(B, "elsewhere")] = "debian:14";

        var plan = Plan();

        Assert.Equal([new(Key(B), "debian:13")], plan.After.Lock.DockerfileBases);
        Assert.Equal(new FactChanges(1, 1, 0), plan.Bases);
    }

    [Fact]
    public void A_fact_that_some_architecture_of_a_manifest_mentions_stays_needed_or_not()
    {
        Present["a"] = Published["a"] = Manifest("1", A, "amd64, i386") + "\ni386-Directory: i";
        Locked[Key(A, "i/Dockerfile")] = "debian:12";
        Locked[Key(A)] = null;

        Assert.True(Plan().IsEmpty);
    }

    [Fact]
    public void What_cannot_be_known_is_null_until_somebody_knows()
    {
        Published["a"] = Manifest("slim", A);
        Found[Key(A)] = null;
        var first = Plan();
        Assert.Equal([new(Key(A), null)], first.After.Lock.DockerfileBases);
        Assert.Empty(first.Findings);

        Present["a"] = Published["a"];
        Locked[Key(A)] = null;
        Found[Key(A)] = "debian:12";
        Assert.Equal(new FactChanges(0, 0, 1), Plan().Bases);

        Locked[Key(A)] = "debian:12";
        Found[Key(A)] = null;
        Assert.True(Plan().IsEmpty);
    }

    [Fact]
    public void Nothing_is_recorded_beyond_the_base_that_decides()
    {
        Published["a"] = Manifest("slim", A) + "\n\nTags: 2\nDirectory: 2\n\nTags: 3\nDirectory: 3";
        Found[Key(A)] = "debian:12";
        Found[Key(A, "2/Dockerfile")] = "buildpack-deps:trixie";
        Found[Key(A, "3/Dockerfile")] = "debian:13";

        Assert.Equal([Key(A, "2/Dockerfile"), Key(A)], Plan().After.Lock.DockerfileBases.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_image_whose_facts_cannot_be_had_keeps_manifest_and_facts_and_the_others_go_on()
    {
        Documented.Add("b");
        Present["a"] = Manifest("slim", A);
        Locked[Key(A)] = "debian:12";
        Published["a"] = Manifest("slim", B) + "\n\nTags: 2\nDirectory: 2";
        Found[Key(B)] = "debian:13";
        Failed[Key(B, "2/Dockerfile")] = "no answer";
        Published["b"] = Manifest("1", A);

        var plan = Plan();

        Assert.Equal(Present["a"], Text(plan, "a"));
        Assert.Equal([new(Key(A), "debian:12")], plan.After.Lock.DockerfileBases);
        Assert.Equal(Published["b"], Text(plan, "b"));
        Assert.Equal([Image("a")], plan.Failed);
        Assert.Equal(["DOC142 a"], Codes(plan));
        Assert.Contains("(no answer)", plan.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_none_where_another_base_decides()
    {
        Published["a"] = Manifest("slim", A) + "\n\nTags: 2\nDirectory: 2";
        Failed[Key(A)] = "no answer";
        Found[Key(A, "2/Dockerfile")] = "buildpack-deps:trixie";

        var plan = Plan();

        Assert.Empty(plan.Findings);
        Assert.Equal(Published["a"], Text(plan, "a"));
        Assert.Equal(["2/Dockerfile"], plan.After.Lock.DockerfileBases.Keys.Select(k => k.Split(':')[^1]));
    }

    [Fact]
    public void A_base_that_nobody_was_asked_for_is_told_and_stays_unknown()
    {
        Published["a"] = Manifest("slim", A);

        var plan = Plan();

        Assert.Equal(["DOC143 a"], Codes(plan));
        Assert.Equal(Published["a"], Text(plan, "a"));
        Assert.Empty(plan.After.Lock.DockerfileBases);
    }

    [Fact]
    public void Images_that_were_not_asked_for_stay_and_so_does_the_commit_of_the_manifests()
    {
        Documented.Add("b");
        Present["b"] = Present["gone"] = Present["debian"] = Manifest("1", A);
        Published["a"] = Published["b"] = Published["debian"] = Published["ubuntu"] = Manifest("1", B);

        var plan = Plan(i => i with { Asked = new HashSet<ImageName> { Image("a") } });

        Assert.Equal(["a", "ubuntu"], plan.Changes.Select(c => c.Image.Value));
        Assert.Equal(Yesterday, plan.After.Lock.OfficialImages);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Logos_are_those_of_the_source_that_git_tells_and_what_it_told_earlier_stays_where_it_cannot_tell_now()
    {
        Published["a"] = Manifest("1", A);
        Assert.Equal([new("a/logo.png", A)], Plan().After.Lock.LogoCommits);

        var plan = Plan(i => i with
        {
            LogoCommits = new Dictionary<string, CommitId?>(StringComparer.Ordinal) { ["a/logo.png"] = null, ["b/logo.svg"] = B, ["c/logo.svg"] = null },
            Docs = Today,
        });

        Assert.Equal([new("a/logo.png", A), new("b/logo.svg", B)], plan.After.Lock.LogoCommits.OrderBy(l => l.Key, StringComparer.Ordinal));
        Assert.Equal(Today, plan.After.Lock.Docs);
        Assert.Equal(new FactChanges(1, 0, 0), plan.Logos);
    }
}
