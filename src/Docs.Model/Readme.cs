using System.Text;

namespace Docs.Model;

/// <summary>A built README.</summary>
/// <param name="Image">Whose.</param>
/// <param name="Target">Where it is published for.</param>
/// <param name="Content">The whole file as UTF-8; it ends with exactly one newline.</param>
public sealed record Readme(ImageName Image, Target Target, ReadOnlyMemory<byte> Content)
{
    /// <summary>The content as text, decoded at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
