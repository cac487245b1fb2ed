using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes;

namespace Docs.Cli;

/// <summary>Everything read and ready to build.</summary>
/// <param name="AllImages">All of the source folder, sorted; not only those asked for.</param>
/// <param name="Snapshot">The images asked for.</param>
/// <param name="Builder">Null where the templates are wrong, so that nothing can be built.</param>
/// <param name="Findings">What was wrong with the sources and templates, sorted by place.</param>
internal sealed record Preparation(
    ImmutableArray<ImageName> AllImages, SourceSnapshot Snapshot, ReadmeBuilder? Builder, ImmutableArray<Finding> Findings);
