namespace Docs.Fuzzing.Grammar;

/// <summary>Random choices that a seed repeats, on every version of .NET (SplitMix64).</summary>
/// <param name="seed">Any number.</param>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <param name="end">At least 1.</param>
    /// <returns>From 0 to below that.</returns>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>Whether something happens that does so once in so many times.</summary>
    public bool Once(int times) => Below(times) == 0;

    public T Of<T>(ReadOnlySpan<T> values) => values[Below(values.Length)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
