using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Snapshots;

namespace Docs.Cli;

/// <summary>Everything read, ready to build.</summary>
/// <param name="AllImages">All of the source folder, sorted; not only those asked for.</param>
/// <param name="Snapshot">The images asked for.</param>
/// <param name="Templates">The layouts, perhaps still being compiled.</param>
internal sealed record Preparation(ImmutableArray<ImageName> AllImages, SourceSnapshot Snapshot, Task<CompiledTemplates> Templates);
