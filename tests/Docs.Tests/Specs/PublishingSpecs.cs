using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.Plans;
using Docs.Tests.Publishing;
using Docs.Transport.Git.Objects;

namespace Docs.Tests.Specs;

/// <summary>
/// Runs <c>tests/specs/publishing</c>: what is planned for a repository, and what it has afterwards; with everything
/// known and step by step, with both kinds of ids, and once more after it was applied.
/// </summary>
public sealed class PublishingSpecs
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases => SpecFile.Rows("publishing");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string file, int index)
    {
        var spec = SpecFile.Read(file, index);
        var publication = Read(spec);
        var (plan, findings, after) = (spec.Lines("plan"), spec.Lines("findings"), spec.Texts("after"));
        spec.Close();
        if (plan.Count == 0)
        {
            spec.Fail("the case expects nothing");
        }

        // An empty repository does not say what ids it has.
        foreach (var format in publication.Commits.Count == 0 ? (ObjectFormat[])[ObjectFormat.Sha1] : [ObjectFormat.Sha1, ObjectFormat.Sha256])
        {
            var repository = publication.Make(format);
            var plans = repository.Plan(publication.Options, publication.Wanted);
            Check(plan, findings, plans, "with everything known");
            Check(plan, findings, repository.PlanStepByStep(publication.Options, publication.Wanted), "step by step");

            repository.Apply(plans);
            foreach (var (branch, files) in after)
            {
                Assert.Equal(Publication.FilesOf(files ?? "").OrderBy(f => f.Key, StringComparer.Ordinal)!, repository.FilesOf(branch));
            }

            Check(
                [.. plans.Select(p => p.State == TargetState.Planned ? Show(p with { State = TargetState.Unchanged, Edits = [] }) : Show(p))],
                findings,
                repository.PlanStepByStep(publication.Options, publication.Wanted),
                "after it was applied");
        }
    }

    private static Publication Read(SpecCase spec)
    {
        var readmes = spec.Texts("readmes").ToDictionary(r => r.Key, r => r.Value ?? "", StringComparer.Ordinal);
        var images = spec.Text("images")?.Split(' ') ?? readmes.Values.SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Split('=')[0]);
        var options = spec.List("options");
        var settings = GitPublishSettings.Default with
        {
            Layout = options.Contains("repositories") ? GitLayout.Repository : GitLayout.Branch,
            Path = PathPattern.Parse("{image}/README.md", out _)!,
        };
        return new(spec.Lines("remote"), readmes, new(
            settings, images.Select(i => ImageName.Parse(i)).ToHashSet(), options.Contains("partial"), spec.Text("tag-data") is { } day ? Publication.TagData(day) : null)
        {
            FirstBranch = BranchName.Parse(MemoryRepository.Main),
            ForcesRemovals = options.Contains("force-removals"),
            AllowsOlder = options.Contains("allow-older"),
            PullRequestBranch = spec.Text("pull-request-branch") is { } branch ? BranchPattern.Parse(branch) : null,
        });
    }

    private static void Check(IReadOnlyList<string> expected, IReadOnlyList<string> findings, ImmutableArray<TargetPlan> actual, string mode)
    {
        Assert.Equal((mode, string.Join('\n', expected)), (mode, string.Join('\n', actual.Select(Show))));
        ExpectedFindings.Check(findings, actual.SelectMany(p => p.Findings), mode);
    }

    private static string Show(TargetPlan plan)
    {
        var edits = plan.Edits.Select(e => (e.State switch { ReadmeState.Missing => "+", ReadmeState.Orphaned => "-", _ => "~" }) + e.Image);
        return string.Join(' ', ((string[])[plan.Target.Name, plan.State.ToString().ToLowerInvariant(), .. plan.Branch is null ? (string[])[] : [plan.Branch.Value], .. edits]));
    }
}
