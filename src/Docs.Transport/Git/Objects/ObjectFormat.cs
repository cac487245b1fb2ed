using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Transport.Git.Objects;

/// <summary>How a repository names its objects: by a hash of their type, length and bytes.</summary>
public sealed class ObjectFormat
{
    private readonly HashAlgorithmName _algorithm;

    private ObjectFormat(HashAlgorithmName algorithm) => _algorithm = algorithm;

    /// <summary>Ids of 40 hex digits: what hosts have.</summary>
    public static ObjectFormat Sha1 { get; } = new(HashAlgorithmName.SHA1);

    /// <summary>Ids of 64 hex digits.</summary>
    public static ObjectFormat Sha256 { get; } = new(HashAlgorithmName.SHA256);

    /// <summary>The format that an id is of.</summary>
    public static ObjectFormat Of(string id) => id.Length == 64 ? Sha256 : Sha1;

    /// <summary>The id of a file's content, in lower-case hex digits.</summary>
    public string IdOfBlob(ReadOnlySpan<byte> content) => IdOf("blob", content);

    /// <param name="type"><c>blob</c>, <c>tree</c> or <c>commit</c>.</param>
    internal string IdOf(string type, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(_algorithm);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type} {content.Length}\0")));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
