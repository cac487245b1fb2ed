using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Transport.Git;

/// <summary>How git names a file's content.</summary>
public static class BlobId
{
    private const int Sha1Digits = 40;

    /// <summary>The id that content has, or would have, in a repository.</summary>
    /// <param name="length">Of the repository's ids in hex digits: 40 or 64.</param>
    public static string Of(ReadOnlySpan<byte> content, int length = Sha1Digits)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0"));
        using var hash = IncrementalHash.CreateHash(length == Sha1Digits ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
