using System.Text;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Library;
using Docs.Sync;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

public sealed class SyncPlanProperties
{
    private static readonly string[] Names = ["a", "b", "c", "debian", "ubuntu"];

    // Tags of generated manifests end in a number, as in a.b-c.0.1.
    private static readonly VariantFragments Variants = new(new("folder", new[] { "variant-c.0.0.md", "variant-a.1.0.md" }
        .ToDictionary(n => n, n => new Fragment(n, "text", IsEmpty: false), StringComparer.Ordinal)));

    private static readonly Gen<Dictionary<ImageName, ManifestFile>> Libraries =
        from names in Gen.SubListOf(Names)
        from manifests in Manifests.Valid.ArrayOf(names.Count)
        from areBroken in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true))).ArrayOf(names.Count)
        select names.Select((n, i) => ManifestFile.Parse(
                ImageName.Parse(n), Encoding.UTF8.GetBytes(ManifestPrinter.Print(manifests[i]) + (areBroken[i] ? "nothing" : "")), n))
            .ToDictionary(m => m.Image);

    private static readonly Gen<SyncInputs> Inputs =
        from present in Libraries
        from changed in Libraries
        from isKept in Gen.Elements(true, false).ArrayOf(Names.Length)
        from documented in Gen.SubListOf(Names)
        from asked in Gen.Frequency((2, Gen.Constant<HashSet<ImageName>?>(null)), (1, Gen.SubListOf(Names).Select(n => (HashSet<ImageName>?)n.Select(i => ImageName.Parse(i)).ToHashSet())))
        let published = Mixed(present, changed, isKept)
        let keys = present.Values.Concat(published.Values).SelectMany(m => NeededBases.Of(Variants, m.Manifest)).Select(s => s.LockKey).Append("elsewhere").Distinct().ToArray()
        from truth in Gen.Elements("debian:12", "alpine:3", "buildpack-deps:trixie").ArrayOf(keys.Length)
        from locked in Facts(keys, truth)
        from found in Facts(keys, truth)
        from failed in Gen.SubListOf(keys)
        select new SyncInputs(
            new(present, LockFile.Empty with { DockerfileBases = locked, OfficialImages = new(CommitId.Parse(new('1', 40)), Date: null) }),
            new("published", published, new LockedCommit(CommitId.Parse(new('2', 40)), Date: null)),
            documented.ToDictionary(n => ImageName.Parse(n), _ => Variants),
            new(found, failed.ToDictionary(f => f, _ => "no answer", StringComparer.Ordinal)))
        {
            Asked = asked,
        };

    [Fact]
    public void A_plan_of_equal_states_is_empty() =>
        Property.Holds(Inputs, inputs =>
        {
            var present = SyncPlan.Of(inputs).After;
            var published = inputs.Published with { Manifests = present.Manifests };

            Assert.True(SyncPlan.Of(inputs with { Present = present, Published = published, Bases = BaseAnswers.None }).IsEmpty);
        });

    [Fact]
    public void A_plan_that_was_carried_out_is_empty() =>
        Property.Holds(Inputs, inputs =>
        {
            var first = SyncPlan.Of(inputs);
            var again = SyncPlan.Of(inputs with { Present = first.After });

            Assert.Equal(Encoding.UTF8.GetString(LockFilePrinter.Print(first.After.Lock)), Encoding.UTF8.GetString(LockFilePrinter.Print(again.After.Lock)));
            Assert.Empty(again.Changes);
            Assert.True(again.IsEmpty);
            Assert.Equal(first.Failed, again.Failed);
        });

    [Fact]
    public void Each_image_is_as_before_or_as_published_and_its_facts_with_it() =>
        Property.Holds(Inputs, inputs =>
        {
            var plan = SyncPlan.Of(inputs);
            foreach (var (image, manifest) in plan.After.Manifests)
            {
                var isEarlier = manifest.Equals(inputs.Present.Manifests.GetValueOrDefault(image));
                Assert.True(isEarlier || manifest.Equals(inputs.Published.Manifests.GetValueOrDefault(image)), image.Value);
                Assert.True(isEarlier || manifest.IsValid, image.Value);
                Assert.True(isEarlier || !plan.Failed.Contains(image), image.Value);
                var facts = plan.After.Lock.DockerfileBases;
                var needed = NeededBases.Of(Variants, manifest.Manifest);
                if (isEarlier)
                {
                    // Nothing is forgotten.
                    Assert.All(needed, s => Assert.True(facts.ContainsKey(s.LockKey) || !inputs.Present.Lock.DockerfileBases.ContainsKey(s.LockKey)));
                }
                else if (inputs.Images.ContainsKey(image))
                {
                    Assert.All(NeededBases.FindLacking(needed, facts), s => Assert.False(inputs.Bases.Failed.ContainsKey(s.LockKey) || inputs.Bases.Found.ContainsKey(s.LockKey)));
                }
            }

            // Whoever stays behind is told about.
            Assert.All(
                inputs.Images.Keys.Where(i => inputs.Asked?.Contains(i) != false && !Equals(plan.After.Manifests.GetValueOrDefault(i), inputs.Published.Manifests.GetValueOrDefault(i))),
                i => Assert.Contains(plan.Findings, f => f.Image == i && f.Code is "DOC140" or "DOC141" or "DOC142"));
            Assert.Equal(plan.Findings.Order(), plan.Findings);
        });

    [Fact]
    public void The_changes_of_a_plan_lead_from_the_earlier_tags_to_the_new_ones() =>
        Property.Holds(Inputs, inputs =>
        {
            var plan = SyncPlan.Of(inputs);
            Assert.Equal(
                plan.Before.Manifests.Keys.Union(plan.After.Manifests.Keys).Where(i => !Equals(Find(plan.Before, i), Find(plan.After, i))).Order(),
                plan.Changes.Select(c => c.Image));
            Assert.All(plan.Changes, c =>
            {
                Assert.Equal(TagsOf(plan.After, c.Image), TagsOf(plan.Before, c.Image).Except(c.Removed).Union(c.Added).ToHashSet(StringComparer.Ordinal));
                Assert.Subset(TagsOf(plan.After, c.Image).Except(c.Added).ToHashSet(StringComparer.Ordinal), c.Moved.Select(m => m.Tag).ToHashSet(StringComparer.Ordinal));
                Assert.All(c.Moved, m => Assert.NotEqual(m.From, m.To));
            });
        });

    private static ManifestFile? Find(TagData data, ImageName image) => data.Manifests.GetValueOrDefault(image);

    private static HashSet<string> TagsOf(TagData data, ImageName image) =>
        (Find(data, image)?.Manifest.Entries ?? []).SelectMany(e => e.Tags.Concat(e.SharedTags)).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<ImageName, ManifestFile> Mixed(
        Dictionary<ImageName, ManifestFile> present, Dictionary<ImageName, ManifestFile> changed, bool[] isKept)
    {
        var mixed = new Dictionary<ImageName, ManifestFile>(changed);
        foreach (var manifest in present.Values.Where(m => isKept[Array.IndexOf(Names, m.Image.Value)]))
        {
            mixed[manifest.Image] = manifest;
        }

        return mixed;
    }

    /// <summary>What somebody found out: of some keys nothing, of some the truth, and of some that it cannot be known.</summary>
    private static Gen<Dictionary<string, string?>> Facts(string[] keys, string[] truth) =>
        from known in Gen.SubListOf(Enumerable.Range(0, keys.Length))
        from areTold in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false))).ArrayOf(known.Count)
        select known.Zip(areTold).ToDictionary(k => keys[k.First], k => k.Second ? truth[k.First] : null, StringComparer.Ordinal);
}
