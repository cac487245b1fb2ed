using Docs.Model;

namespace Docs.Readmes.Layouts;

/// <summary>A layout could not be compiled or rendered.</summary>
internal sealed class LayoutException(SourceLocation at, string message, Exception inner) : Exception(message, inner)
{
    public SourceLocation At { get; } = at;
}
