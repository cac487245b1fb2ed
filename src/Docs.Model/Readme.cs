using System.Collections.Immutable;
using System.Text;
using Docs.Model.Findings;

namespace Docs.Model;

/// <summary>A built README.</summary>
/// <param name="Image">Whose.</param>
/// <param name="Target">Where it is published for.</param>
/// <param name="Content">The whole file as UTF-8; it ends with exactly one newline.</param>
public sealed record Readme(ImageName Image, Target Target, ReadOnlyMemory<byte> Content)
{
    /// <summary>The facts that it depends on and that are unknown (see <see cref="Facts.PageFact"/>): it may lack what depends on them.</summary>
    public ImmutableArray<Finding> Unknown { get; init; } = [];

    /// <summary>Whether it is what it should be, whatever else becomes known.</summary>
    public bool IsDecided => Unknown.IsEmpty;

    /// <summary>The content as text, decoded at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
