using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

/// <summary>Generators of texts.</summary>
internal static class Texts
{
    /// <summary>Anything that a string can hold, also halves of surrogate pairs.</summary>
    public static Gen<string> Anything { get; } =
        Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c));

    /// <summary>Some of these pieces in a row, each perhaps several times.</summary>
    public static Gen<string> Of(params string[] pieces) =>
        Gen.Elements(pieces).ArrayOf().Select(string.Concat);

    /// <summary>Mostly some of these pieces in a row, among them any characters; sometimes anything.</summary>
    public static Gen<string> Like(params string[] pieces) =>
        Gen.Frequency(
            (8, Gen.Frequency((9, Gen.Elements(pieces)), (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()))).ArrayOf().Select(string.Concat)),
            (1, Anything));
}
