using System.Collections.ObjectModel;

namespace Docs.Readmes.Layouts;

/// <summary>What a layout can do with a value: print it, loop over it, or use a name of it.</summary>
internal sealed class LayoutShape
{
    private readonly IReadOnlyDictionary<string, LayoutShape> _names;
    private readonly LayoutShape? _items;

    private LayoutShape(IReadOnlyDictionary<string, LayoutShape> names, LayoutShape? items = null)
    {
        _names = names;
        _items = items;
    }

    /// <summary>A text or a truth value, perhaps null: it can be printed and compared.</summary>
    public static LayoutShape Text { get; } = new(ReadOnlyDictionary<string, LayoutShape>.Empty);

    /// <summary>A value of which nothing is known, so that no use of it is wrong.</summary>
    public static LayoutShape Unknown { get; } = new(ReadOnlyDictionary<string, LayoutShape>.Empty);

    /// <summary>The shape of each item of a list; null for other shapes.</summary>
    public LayoutShape? Items => this == Unknown ? Unknown : _items;

    /// <summary>Whether it can be printed.</summary>
    public bool IsText => this == Text || this == Unknown;

    /// <summary>The names of its values, sorted.</summary>
    public IEnumerable<string> Names => _names.Keys.Order(StringComparer.Ordinal);

    /// <summary>Values with names, all of them texts or truth values.</summary>
    public static LayoutShape Of(params string[] texts)
    {
        var names = new Dictionary<string, LayoutShape>(StringComparer.Ordinal);
        foreach (var name in texts)
        {
            names.Add(name, Text);
        }

        return new(names);
    }

    /// <summary>The same with a list, which is never null.</summary>
    public LayoutShape WithList(string name, LayoutShape items) => With(name, new(ReadOnlyDictionary<string, LayoutShape>.Empty, items));

    /// <summary>The same with another value, which replaces one of the same name.</summary>
    public LayoutShape With(string name, LayoutShape value) =>
        this == Unknown ? Unknown : new(new Dictionary<string, LayoutShape>(_names, StringComparer.Ordinal) { [name] = value });

    /// <summary>The shape of the value of that name, or null.</summary>
    public LayoutShape? Find(string name) => this == Unknown ? Unknown : _names.GetValueOrDefault(name);
}
