using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Tests.Publishing;
using Docs.Transport.Git.Objects;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

public sealed class PublishPlanProperties
{
    private static readonly string[] Branches = ["main", "amd64", "i386"];

    private static readonly Gen<string> Files =
        from names in Gen.SubListOf("a", "b", "c")
        from words in Gen.Choose(1, 3).ArrayOf(names.Count)
        select string.Join(' ', names.Select((n, i) => $"{n}={words[i]}"));

    private static readonly Gen<string> Commits =
        from branch in Gen.Elements(Branches)
        from place in Gen.Elements("", " on main", " on main by somebody", " by somebody", " of 5")
        from files in Files
        from other in Gen.Elements("", " LICENSE:words", " -a/README.md", " b:words")
        select $"{branch}{place}: {(other == " b:words" ? "b:words" : files + other)}";

    private static readonly Gen<Publication> Publications =
        from count in Gen.Choose(0, 5)
        from commits in Commits.ArrayOf(count)
        from library in Files
        from amd64 in Files
        from i386 in Files
        from images in Gen.SubListOf("d", "e")
        from isPartial in Gen.Elements(true, false)
        from isSpread in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from force in Gen.Elements(true, false)
        let readmes = isSpread
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["amd64"] = amd64 }
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["library"] = library, ["amd64"] = amd64, ["i386"] = i386 }
        select new Publication(
            [.. commits.Select((c, i) => i == 0 && c.Split(' ', ':')[0] != "main" ? "main: a=1" : c)],
            readmes,
            new(
                GitPublishSettings.Default with { Layout = isSpread ? GitLayout.Repository : GitLayout.Branch, Path = PathPattern.Parse("{image}/README.md", out _)! },
                readmes.Values.SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Split('=')[0]).Concat(images).Select(i => ImageName.Parse(i)).ToHashSet(),
                isPartial,
                Publication.TagData("6"))
            {
                FirstBranch = BranchName.Parse(MemoryRepository.Main),
                ForcesRemovals = force,
            });

    [Fact]
    public void A_plan_that_was_applied_leaves_an_empty_plan() => Property.Holds(Publications, publication =>
    {
        var repository = publication.Make(ObjectFormat.Sha1);
        var first = repository.PlanStepByStep(publication.Options, publication.Wanted);

        repository.Apply(first);

        var second = repository.PlanStepByStep(publication.Options, publication.Wanted);
        Assert.DoesNotContain(second, p => p.State == TargetState.Planned);
        Assert.Equal(first.Where(p => p.State == TargetState.Planned).Select(p => p.Commit), second.Where(p => Was(first, p, TargetState.Planned)).Select(p => p.Commit));
    });

    [Fact]
    public void A_plan_is_the_same_however_much_was_known_from_the_start() => Property.Holds(Publications, publication =>
    {
        var repository = publication.Make(ObjectFormat.Sha1);

        var (whole, steps) = (repository.Plan(publication.Options, publication.Wanted), repository.PlanStepByStep(publication.Options, publication.Wanted));

        Assert.Equal(whole.Select(p => (p.Target, p.State, p.Commit, p.Branch)), steps.Select(p => (p.Target, p.State, p.Commit, p.Branch)));
        Assert.Equal(whole.SelectMany(p => p.Findings), steps.SelectMany(p => p.Findings));
    });

    [Fact]
    public void A_target_that_is_published_has_its_READMEs() => Property.Holds(Publications, publication =>
    {
        var repository = publication.Make(ObjectFormat.Sha1);
        var plans = repository.PlanStepByStep(publication.Options, publication.Wanted);

        repository.Apply(plans);

        foreach (var plan in plans.Where(p => p.State is TargetState.Planned or TargetState.Unchanged))
        {
            var files = repository.FilesOf(plan.Branch!.Value);
            Assert.All(Publication.FilesOf(publication.Readmes[plan.Target.Name]), f => Assert.Equal(f.Value, files.GetValueOrDefault(f.Key)));
        }
    });

    private static bool Was(IEnumerable<TargetPlan> plans, TargetPlan plan, TargetState state) => plans.Any(p => p.Target == plan.Target && p.State == state);
}
