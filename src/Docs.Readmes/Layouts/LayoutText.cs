using System.Runtime.CompilerServices;

namespace Docs.Readmes.Layouts;

/// <summary>
/// A text that is put together when it is printed: nothing keeps it. A layout uses it as any other text.
/// Performance-sensitive: a build prints tens of thousands.
/// </summary>
internal abstract class LayoutText
{
    /// <summary>UTF-16 characters that nearly every such text fits into.</summary>
    public const int UsualLength = 1024;

    /// <summary>Adds the text to another one.</summary>
    public abstract void AppendTo(ref DefaultInterpolatedStringHandler text);

    // Layouts may compare texts.
    public sealed override bool Equals(object? obj) => obj is LayoutText other && ToString() == other.ToString();

    public sealed override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public sealed override string ToString()
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, provider: null, stackalloc char[UsualLength]);
        AppendTo(ref text);
        return text.ToStringAndClear();
    }
}
