using System.Collections;
using System.Runtime.CompilerServices;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Docs.Readmes.Layouts;

/// <summary>
/// The engine's state during a rendering. A layout may come from a stranger: it reads no file, calls nothing but
/// <c>include</c>, and ends soon, whatever it loops over. What ends it does not depend on the time, so that the same
/// layout gives the same result on every machine.
/// </summary>
internal sealed class LayoutContext : TemplateContext, ITemplateLoader
{
    /// <summary>Parts of layouts that one rendering may evaluate. The largest README needs 20,000; this many take a quarter of a second.</summary>
    public const int MaxSteps = 1_000_000;

    /// <summary>UTF-16 characters that one rendering may write.</summary>
    public const int MaxOutput = PageBuilder.MaxLength;

    private readonly Utf8Output _output = new();
    private int _steps;

    /// <param name="layouts">What may be included, by name.</param>
    public LayoutContext(IReadOnlyDictionary<string, Template> layouts)
        : base(new ScriptObject { ["include"] = new IncludeFunction() }, StringComparer.Ordinal)
    {
        AutoIndent = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        LimitToString = 0;
        LoopLimit = MaxSteps;
        NewLine = "\n";
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OutputLimit = MaxOutput;
        StrictVariables = true;
        TemplateLoader = this;
        PushOutput(_output);
        foreach (var (name, layout) in layouts)
        {
            CachedTemplates[name] = layout;
        }
    }

    /// <summary>Renders a layout with the values of a model.</summary>
    /// <returns>UTF-8, until the next rendering.</returns>
    /// <exception cref="ScriptRuntimeException">It uses a name that does not exist, or does not end. The context must not be used again.</exception>
    public ReadOnlySpan<byte> Render(Template layout, LayoutObject model)
    {
        _steps = 0;
        _output.Clear();
        PushGlobal(model);
        layout.Render(this);
        PopGlobal();
        return _output.Written;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > MaxSteps)
        {
            throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, $"it takes more than {MaxSteps} steps; expected a layout that ends soon");
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not LayoutText text || Output != _output)
        {
            return base.Write(span, textAsObject);
        }

        var printed = new DefaultInterpolatedStringHandler(0, 0, provider: null, stackalloc char[LayoutText.UsualLength]);
        text.AppendTo(ref printed);
        _output.Write(printed.Text);
        printed.Clear();

        // The engine counts only what it prints itself.
        return _output.Written.Length <= MaxOutput ? this : throw new ScriptRuntimeException(span, $"it prints more than {MaxOutput} characters; expected a layout that ends soon");
    }

    /// <summary>Nothing is false: null, the empty text and the empty list. The engine's own rule has empty texts and lists as true.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        string text => text.Length > 0,
        ICollection list => list.Count > 0,
        _ => base.ToBool(span, value),
    };

    string ITemplateLoader.GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    // Only what is not cached would be loaded.
    string ITemplateLoader.Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        throw new ScriptRuntimeException(callerSpan, $"there is no layout '{templatePath}'");

    ValueTask<string?> ITemplateLoader.LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => throw new NotSupportedException();
}
