using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

/// <summary>Checks that something holds for generated values.</summary>
internal static class Property
{
    /// <summary>
    /// Checks a few hundred values in CI, a few dozen elsewhere; fails with the one that the property does not hold for, and with the seed that
    /// makes it again.
    /// </summary>
    public static void Holds<T>(Gen<T> values, Action<T> property)
    {
        var config = Repeatable(Config.QuickThrowOnFailure.WithMaxTest(TestRun.Values(300)).WithEndSize(60));
        Check.One(config, Prop.ForAll(values.ToArbitrary(), property));
    }

    /// <summary>The same for texts, which are cut down to the shortest that fails.</summary>
    public static void HoldsForTexts(Gen<string> texts, Action<string> property)
    {
        var config = Repeatable(Config.QuickThrowOnFailure.WithMaxTest(TestRun.Values(500)).WithEndSize(60));
        Check.One(config, Prop.ForAll(Arb.From(texts, Shorter), property));
    }

    /// <summary>
    /// In CI the values are the same each time, so that a change fails for what it changes and not by chance; on
    /// developers' machines they are new ones, which find what nobody thought of.
    /// </summary>
    private static Config Repeatable(Config config) =>
        TestRun.IsComplete ? config.WithReplay(20260821, 1) : config;

    private static IEnumerable<string> Shorter(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= text.Length; at += length)
            {
                yield return text.Remove(at, length);
            }
        }
    }
}
