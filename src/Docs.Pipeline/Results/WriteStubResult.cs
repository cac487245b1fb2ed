using System.Collections.Immutable;
using Docs.Model.Findings;

namespace Docs.Pipeline.Results;

/// <summary>The short README that an image's source repository shows.</summary>
/// <param name="Text">Ends with a newline; null, with findings, where the image cannot be built.</param>
/// <param name="Present">The text of the file that it was compared with; null where there is no such file, or none was asked for.</param>
/// <param name="Findings">Of what the stub is made from; each once, sorted by place.</param>
public sealed record WriteStubResult(string? Text, string? Present, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the file is what the stub is, byte for byte.</summary>
    public bool IsUpToDate => Text is not null && Text == Present;
}
