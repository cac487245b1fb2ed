using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Docs.Publishing.GitHub.Apps;

/// <summary>The id and the private key of a GitHub App. It is not a record, so that nothing prints the key.</summary>
internal sealed class AppKey : IDisposable
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    // GitHub allows ten minutes.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(9);

    private readonly string _id;
    private readonly RSA _key;

    private AppKey(string id, RSA key) => (_id, _key) = (id, key);

    /// <summary>Parses a key; null where it is none.</summary>
    /// <param name="id">The App's id or client id: letters, digits and dots.</param>
    /// <param name="pem">As GitHub hands it out: a PEM file with an RSA key.</param>
    public static AppKey? Parse(string id, string pem)
    {
        if (id.Length == 0 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '.'))
        {
            return null;
        }

        var key = RSA.Create();
        try
        {
            key.ImportFromPem(pem);
            return new(id, key);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }

    /// <summary>A JSON Web Token that authenticates the App for some minutes (RFC 7519, RS256).</summary>
    public string CreateToken(DateTimeOffset now)
    {
        // An id of digits and letters needs no escapes.
        var claims = FormattableString.Invariant($$"""{"iat":{{(now - ClockSkew).ToUnixTimeSeconds()}},"exp":{{(now + Lifetime).ToUnixTimeSeconds()}},"iss":"{{_id}}"}""");
        var text = $"{Encode("""{"alg":"RS256","typ":"JWT"}"""u8)}.{Encode(Encoding.ASCII.GetBytes(claims))}";
        return $"{text}.{Encode(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public void Dispose() => _key.Dispose();

    public override string ToString() => "***";

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
