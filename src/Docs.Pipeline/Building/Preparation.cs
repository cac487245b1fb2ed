using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;

namespace Docs.Pipeline.Building;

/// <summary>Everything read, ready to build.</summary>
/// <param name="AllImages">All of the source folder, sorted; not only those asked for.</param>
/// <param name="Snapshot">The images asked for.</param>
/// <param name="Layouts">Null where something is wrong with the templates folder, because no README could be right then.</param>
internal sealed record Preparation(ImmutableArray<ImageName> AllImages, SourceSnapshot Snapshot, LayoutSet? Layouts);
