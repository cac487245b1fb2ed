using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Tests;

/// <summary>What a build of some images made.</summary>
/// <param name="Readmes">Of all images that were built, in no particular order.</param>
/// <param name="Findings">Of the sources, the templates and the READMEs; each once, sorted by place.</param>
internal sealed record BuildResult(ImmutableArray<Readme> Readmes, ImmutableArray<Finding> Findings);
