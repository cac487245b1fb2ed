using System.Collections.Immutable;
using Docs.Model.Origins;
using Docs.Model.Snapshots;
using Docs.Readmes;

namespace Docs.Pipeline.Building;

/// <summary>An image's READMEs, each with the sources of its text.</summary>
/// <param name="Source">What they were built from.</param>
/// <param name="Built">The READMEs.</param>
/// <param name="Origins">Of each README, in the same order.</param>
internal sealed record TracedImage(ImageSource Source, BuiltImage Built, ImmutableArray<OriginMap> Origins);
