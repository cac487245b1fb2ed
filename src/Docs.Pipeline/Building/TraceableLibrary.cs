using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Origins;

namespace Docs.Pipeline.Building;

/// <summary>What was read and built already, to be checked without doing so again.</summary>
/// <param name="Preparation">What was read.</param>
/// <param name="Library">What was built of it.</param>
/// <param name="Trace">The origins of the READMEs of an image that was built, in their order.</param>
internal sealed record TraceableLibrary(Preparation Preparation, BuiltLibrary Library, Func<ImageName, ImmutableArray<OriginMap>> Trace);
