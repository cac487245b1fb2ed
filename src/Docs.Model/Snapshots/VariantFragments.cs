namespace Docs.Model.Snapshots;

/// <summary>The <c>variant-*.md</c> of one folder, and below them those of a folder that several share.</summary>
public sealed class VariantFragments
{
    private const string Extension = ".md";

    private readonly List<Variant> _variants = [];
    private readonly VariantFragments? _shared;

    /// <param name="fragments">The folder's; others than <c>variant-*.md</c> are passed over.</param>
    /// <param name="shared">What is taken where the folder has nothing for a tag; null for nothing.</param>
    public VariantFragments(FragmentSet fragments, VariantFragments? shared = null)
    {
        _shared = shared;
        foreach (var (name, fragment) in fragments.Files)
        {
            if (name.StartsWith(FragmentName.VariantPrefix, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            {
                _variants.Add(new(name[FragmentName.VariantPrefix.Length..^Extension.Length], fragment));
            }
        }
    }

    /// <summary>
    /// Of the tag <c>3-slim-alpine</c>: the fragment of the whole tag, else of its last part <c>alpine</c>, else of the
    /// part before that, <c>slim</c>. A tag without <c>-</c> is all three of them. An empty fragment is one, too.
    /// </summary>
    public Fragment? Find(string tag) => FindOwn(tag) ?? _shared?.Find(tag);

    private Fragment? FindOwn(string tag)
    {
        if (_variants.Count == 0)
        {
            return null;
        }

        var lastDash = tag.LastIndexOf('-');
        return Of(tag) ?? (lastDash < 0
            ? null
            : Of(tag.AsSpan(lastDash + 1)) ?? Of(tag.AsSpan()[(tag.AsSpan(0, lastDash).LastIndexOf('-') + 1)..lastDash]));
    }

    private Fragment? Of(ReadOnlySpan<char> name)
    {
        foreach (var variant in _variants)
        {
            if (name.SequenceEqual(variant.Name))
            {
                return variant.Fragment;
            }
        }

        return null;
    }

    private sealed record Variant(string Name, Fragment Fragment);
}
