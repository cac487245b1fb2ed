namespace Docs.Formatting.Json;

/// <summary>A value of JSON, in canonical order.</summary>
/// <param name="Text">A text, number or word as it is printed, or the brackets of the collection: <c>{}</c> or <c>[]</c>.</param>
/// <param name="Items">What a collection holds, sorted where the order means nothing; null for any other value.</param>
/// <param name="Keys">The keys of an object, as they are printed, one for each item; null for any other value.</param>
internal sealed record JsonValue(string Text, IReadOnlyList<JsonValue>? Items = null, IReadOnlyList<string>? Keys = null);
