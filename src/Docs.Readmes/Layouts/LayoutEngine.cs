using System.Text.RegularExpressions;
using Docs.Model;
using Docs.Model.Snapshots;
using HandlebarsDotNet;

namespace Docs.Readmes.Layouts;

/// <summary>
/// The template engine, Handlebars.Net, and the only file that knows it. Nothing is escaped (the output is Markdown),
/// nothing is read from disk (partials are the layouts handed in), names that are not there are errors.
/// </summary>
internal sealed partial class LayoutEngine
{
    private readonly Dictionary<string, CompiledLayout> _layouts = new(StringComparer.Ordinal);
    private readonly IHandlebars _handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });

    /// <summary>Compiles a layout; others may include it as <c>{{> name}}</c>.</summary>
    /// <exception cref="LayoutException">It is malformed.</exception>
    public void Add(string name, Fragment layout)
    {
        try
        {
            var compiled = _handlebars.Compile(new StringReader(layout.Text));
            _handlebars.RegisterTemplate(name, compiled);
            _layouts[name] = new(layout.Path, compiled);
        }
        catch (HandlebarsException e)
        {
            throw Translate(e, layout.Path);
        }
    }

    /// <summary>Renders a layout that was added.</summary>
    /// <param name="model">Texts, truth values, lists of texts and lists of such models, by name.</param>
    /// <exception cref="LayoutException">It could not be rendered with this model.</exception>
    public string Render(string name, Dictionary<string, object?> model)
    {
        var layout = _layouts[name];
        using var output = new StringWriter();
        try
        {
            layout.Render(output, model, null!);
        }
        catch (HandlebarsException e)
        {
            throw Translate(e, layout.Path);
        }

        return output.ToString();
    }

    private static LayoutException Translate(HandlebarsException e, string path)
    {
        var innermost = e as Exception;
        while (innermost.InnerException is { } inner)
        {
            innermost = inner;
        }

        var place = Place().Match(e.Message);
        return new(
            place.Success ? new(path, int.Parse(place.Groups[1].ValueSpan, null), int.Parse(place.Groups[2].ValueSpan, null)) : new SourceLocation(path),
            innermost.Message.Split('\n')[0].Trim(),
            e);
    }

    private sealed record CompiledLayout(string Path, HandlebarsTemplate<TextWriter, object, object> Render);

    // How the library ends its messages.
    [GeneratedRegex(@"Occured at:\s*(\d+):(\d+)")]
    private static partial Regex Place();
}
