using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Readmes;

/// <summary>What came of one image.</summary>
/// <param name="Readmes">One for each target asked for; none where the image could not be built.</param>
/// <param name="Findings">Each once, whatever the number of targets.</param>
public sealed record BuiltImage(ImageName Image, ImmutableArray<Readme> Readmes, ImmutableArray<Finding> Findings);
