namespace Docs.Checks.Compose;

/// <summary>What a value of a Compose file may be: one form for each kind of YAML, and none for a kind that is not allowed there.</summary>
internal sealed record ComposeShape
{
    /// <summary>As a single value.</summary>
    public ScalarForm? Scalar { get; init; }

    /// <summary>As a mapping with these keys; null where it may have others.</summary>
    public IReadOnlyDictionary<string, ComposeShape>? Keys { get; init; }

    /// <summary>As a mapping of names that the author chooses.</summary>
    public ComposeShape? Values { get; init; }

    /// <summary>The keys that a mapping must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>As a list.</summary>
    public ComposeShape? Items { get; init; }

    /// <summary>Whether the names of <see cref="Values"/> name something that others refer to, and so have a form.</summary>
    public bool HasNames { get; init; }

    /// <summary>Whether it may be left out after its key although it is a single value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether anything is allowed.</summary>
    public bool IsAny { get; init; }

    public bool MayBeMapping => Keys is not null || Values is not null;

    /// <summary>In words, as the end of a sentence.</summary>
    public string Expected => string.Join(" or ", new[] { Scalar?.Expected, Items is null ? null : "a list", MayBeMapping ? "a mapping" : null }.OfType<string>());

    public static ComposeShape Any { get; } = new() { IsAny = true };

    public static implicit operator ComposeShape(ScalarForm form) => new() { Scalar = form };

    /// <summary>What is allowed by either; they must not differ about one kind.</summary>
    public static ComposeShape operator |(ComposeShape one, ComposeShape other) => new()
    {
        Scalar = one.Scalar ?? other.Scalar,
        Keys = one.Keys ?? other.Keys,
        Values = one.Values ?? other.Values,
        Required = [.. one.Required, .. other.Required],
        Items = one.Items ?? other.Items,
        HasNames = one.HasNames || other.HasNames,
    };

    public static ComposeShape List(ComposeShape items) => new() { Items = items };

    public static ComposeShape Map(params (string Keys, ComposeShape Shape)[] keys) => new()
    {
        // Keys of the same shape share a line of the table.
        Keys = keys.SelectMany(k => k.Keys.Split(' ').Select(n => (Name: n, k.Shape))).ToDictionary(k => k.Name, k => k.Shape, StringComparer.Ordinal),
    };

    public static ComposeShape Names(ComposeShape values) => new() { Values = values };
}
