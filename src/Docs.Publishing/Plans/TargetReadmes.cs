using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Publishing.Plans;

/// <summary>The READMEs to publish for a target.</summary>
/// <param name="Namespace">The target's on Docker Hub; <c>library</c> for the official images.</param>
/// <param name="Readmes">All that were built for it, sorted by image.</param>
public sealed record TargetReadmes(Target Target, string Namespace, ImmutableArray<Readme> Readmes);
