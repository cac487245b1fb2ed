using System.Text;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Sources.Library;
using Docs.Sync;

namespace Docs.Tests.Sync;

/// <summary>What is known before a sync, by the names of images, and the plan that is made of it.</summary>
public abstract class SyncPlanning
{
    protected static CommitId A { get; } = CommitId.Parse(new('a', 40));
    protected static CommitId B { get; } = CommitId.Parse(new('b', 40));
    protected static LockedCommit Yesterday { get; } = new(A, "2026-01-01T00:00:00Z");
    protected static LockedCommit Today { get; } = new(B, "2026-01-02T00:00:00Z");

    protected Dictionary<string, string> Present { get; } = new(StringComparer.Ordinal);
    protected Dictionary<string, string> Published { get; } = new(StringComparer.Ordinal);
    protected Dictionary<string, string?> Locked { get; } = new(StringComparer.Ordinal);
    protected Dictionary<string, string?> Found { get; } = new(StringComparer.Ordinal);
    protected Dictionary<string, string> Failed { get; } = new(StringComparer.Ordinal);
    protected Dictionary<string, CommitId?> Logos { get; } = new(StringComparer.Ordinal) { ["a/logo.png"] = A };
    protected ICollection<string> Documented { get; } = new List<string> { "a" };

    internal static string Manifest(string tags, CommitId commit, string architectures = "amd64") =>
        $"Maintainers: A (@a)\nGitRepo: https://example.com/x.git\nGitCommit: {commit}\n\nTags: {tags}\nArchitectures: {architectures}";

    internal static VariantFragments Variants { get; } =
        new(new("folder", new Dictionary<string, Fragment>(StringComparer.Ordinal) { ["variant-slim.md"] = new("variant-slim.md", "text", IsEmpty: false) }));

    protected static string Key(CommitId commit, string path = "Dockerfile") => $"https://example.com/x@{commit}:{path}";

    protected static ImageName Image(string name) => ImageName.Parse(name);

    protected static IEnumerable<string> Codes(SyncPlan plan) => plan.Findings.Select(f => $"{f.Code} {f.Image}");

    protected static string Text(SyncPlan plan, string image) => Encoding.UTF8.GetString(plan.After.Manifests[Image(image)].Content.Span);

    protected SyncPlan Plan(Func<SyncInputs, SyncInputs>? with = null)
    {
        var inputs = new SyncInputs(
            new(
                Present.ToDictionary(p => Image(p.Key), p => ManifestFile.Parse(Image(p.Key), Encoding.UTF8.GetBytes(p.Value), p.Key)),
                new(Logos, Locked) { OfficialImages = Yesterday }),
            PublishedLibrary.Parse(
                "https://example.com/library", Published.Select(p => KeyValuePair.Create(p.Key, Encoding.UTF8.GetBytes(p.Value))), Today),
            Documented.ToDictionary(Image, _ => Variants),
            new(Found, Failed));
        return SyncPlan.Of(with is null ? inputs : with(inputs));
    }
}
