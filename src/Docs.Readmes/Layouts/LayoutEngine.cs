using System.Collections.Concurrent;
using Scriban;
using Scriban.Syntax;

namespace Docs.Readmes.Layouts;

/// <summary>Renders layouts that were parsed and checked. Safe for several threads.</summary>
internal sealed class LayoutEngine(IReadOnlyDictionary<string, ParsedLayout> layouts)
{
    private readonly Dictionary<string, Template> _layouts = layouts.ToDictionary(l => l.Key, l => l.Value.Template, StringComparer.Ordinal);

    // A context takes longer to make than a rendering.
    private readonly ConcurrentBag<LayoutContext> _contexts = [];

    /// <summary>Renders a layout to UTF-8.</summary>
    /// <param name="model">Has every name of the layout's <see cref="LayoutShape"/>.</param>
    /// <param name="trimsNewlines">Whether the result loses the newlines at its end.</param>
    /// <exception cref="LayoutException">It could not be rendered with this model.</exception>
    public byte[] Render(string name, LayoutObject model, bool trimsNewlines)
    {
        var context = _contexts.TryTake(out var used) ? used : new LayoutContext(_layouts);
        try
        {
            var rendered = context.Render(_layouts[name], model);
            var result = (trimsNewlines ? rendered.TrimEnd((byte)'\n') : rendered).ToArray();
            _contexts.Add(context);
            return result;
        }
        catch (ScriptRuntimeException e)
        {
            throw new LayoutException(new(e.Span.FileName ?? "", e.Span.Start.Line + 1, e.Span.Start.Column + 1), e.OriginalMessage, e);
        }
    }
}
