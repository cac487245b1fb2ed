using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Docs.Readmes.Layouts;

/// <summary>Values that a layout uses by their names and never changes, without reflection.</summary>
internal abstract class LayoutObject : IScriptObject
{
    public int Count => GetMembers().Count();

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException();
    }

    public abstract IEnumerable<string> GetMembers();

    public bool Contains(string member) => TryGetValue(member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryGetValue(member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    /// <summary>Finds the value of a name.</summary>
    /// <param name="value">A text (a string or a <see cref="LayoutText"/>), a truth value, null, an array of texts or one of <see cref="LayoutObject"/>s.</param>
    /// <returns>Whether the name exists, perhaps with a null value.</returns>
    protected abstract bool TryGetValue(string member, [MaybeNullWhen(false)] out object? value);
}
