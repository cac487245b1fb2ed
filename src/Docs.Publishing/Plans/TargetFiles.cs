using System.Collections.Immutable;
using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>The READMEs of a target as files of a repository.</summary>
/// <param name="Files">Sorted by image.</param>
internal sealed record TargetFiles(Target Target, string Namespace, ImmutableArray<TargetFile> Files)
{
    private readonly HashSet<ImageName> _images = [.. Files.Select(f => f.Image)];

    /// <summary>Computes the path and the blob id of each README; targets are processed in parallel.</summary>
    public static ImmutableArray<TargetFiles> Of(IReadOnlyList<TargetReadmes> targets, PathPattern pattern, ObjectFormat format, CancellationToken ct)
    {
        var files = new TargetFiles[targets.Count];
        Parallel.For(0, targets.Count, new ParallelOptions { CancellationToken = ct }, i => files[i] = new(
            targets[i].Target,
            targets[i].Namespace,
            [.. targets[i].Readmes.Select(r => new TargetFile(r.Image, pattern.PathOf(r.Image, r.Target), format.IdOfBlob(r.Content.Span), r.Content) { Placeholders = UnfilledPlaceholders.In(r.Content.Span) })]));
        return [.. files];
    }

    public bool Has(ImageName image) => _images.Contains(image);

    /// <summary>The same without the READMEs of some images.</summary>
    public TargetFiles Without(IReadOnlySet<ImageName?> images) => new(Target, Namespace, Files.RemoveAll(f => images.Contains(f.Image)));
}
