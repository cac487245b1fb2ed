using System.Collections;

namespace Docs.Readmes.Layouts;

/// <summary>The values of one rendering or of an item of a list; it has every name of its <see cref="LayoutShape"/>.</summary>
internal sealed class LayoutModel : LayoutObject, IEnumerable<string>
{
    // Few enough that looking through them is quicker than hashing.
    private readonly List<string> _names = [];
    private readonly List<object?> _values = [];

    /// <summary>Sets the value of a name; see <see cref="TryGetValue"/> for what it may be.</summary>
    public object? this[string name]
    {
        set
        {
            _names.Add(name);
            _values.Add(value);
        }
    }

    public override IEnumerable<string> GetMembers() => _names;

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override bool TryGetValue(string member, out object? value)
    {
        var at = _names.IndexOf(member);
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }
}
