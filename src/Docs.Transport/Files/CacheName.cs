using System.Security.Cryptography;
using System.Text;

namespace Docs.Transport.Files;

/// <summary>The name of a file or folder in a cache, for what has a name of any length and with any characters.</summary>
public static class CacheName
{
    /// <summary>32 hex digits: always the same for the same text.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
