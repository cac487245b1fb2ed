namespace Docs.Readmes.Layouts;

/// <summary>The names that a layout may use.</summary>
/// <param name="Fields">Each name with the shape of its items where it is a list of things with names; null where it
/// is a text, a truth value or a list of texts.</param>
internal sealed record LayoutShape(IReadOnlyDictionary<string, LayoutShape?> Fields)
{
    /// <summary>A shape of texts and truth values.</summary>
    public static LayoutShape Of(params string[] names)
    {
        var fields = new Dictionary<string, LayoutShape?>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            fields.Add(name, null);
        }

        return new(fields);
    }

    /// <summary>The same with a list.</summary>
    public LayoutShape WithList(string name, LayoutShape? items) =>
        new(new Dictionary<string, LayoutShape?>(Fields, StringComparer.Ordinal) { [name] = items });
}
