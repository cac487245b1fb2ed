using System.Security.Cryptography;
using System.Text;

namespace Docs.Publishing.Hub;

/// <summary>A picture that was sent to a repository, and what Docker Hub showed then: SHA-256 of both, in lower-case hex digits.</summary>
internal sealed record SentLogo(string Sent, string Shown)
{
    public static SentLogo Of(ReadOnlySpan<byte> sent, ReadOnlySpan<byte> shown) => new(Hash(sent), Hash(shown));

    /// <summary>Reads what <see cref="Print"/> wrote; null for anything else.</summary>
    public static SentLogo? Parse(ReadOnlySpan<byte> line) =>
        Encoding.UTF8.GetString(line).TrimEnd('\n').Split(' ') is [{ Length: HashLength } sent, { Length: HashLength } shown] ? new(sent, shown) : null;

    public byte[] Print() => Encoding.ASCII.GetBytes($"{Sent} {Shown}\n");

    public bool IsOf(ReadOnlySpan<byte> picture) => Hash(picture) == Sent;

    public bool IsShown(ReadOnlySpan<byte> picture) => Hash(picture) == Shown;

    private const int HashLength = 64;

    private static string Hash(ReadOnlySpan<byte> picture) => Convert.ToHexStringLower(SHA256.HashData(picture));
}
