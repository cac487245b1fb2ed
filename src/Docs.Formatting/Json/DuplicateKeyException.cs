namespace Docs.Formatting.Json;

/// <summary>An object has a key twice: which of the values counts would be up to the reader.</summary>
/// <param name="key">The key, its escapes resolved.</param>
/// <param name="offset">Where it stands the second time, in UTF-8 bytes.</param>
internal sealed class DuplicateKeyException(string key, long offset) : Exception($"'{key}' is given twice")
{
    public string Key { get; } = key;

    public long Offset { get; } = offset;
}
