using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Docs.Testing.GitHub;

/// <summary>A GitHub App and its installation, for a server.</summary>
internal sealed class HostApps
{
    private const string Bearer = "Bearer ";

    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);

    /// <summary>The App's key; null for no App.</summary>
    public RSA? Key { get; set; }

    /// <summary>The App's id.</summary>
    public string Id { get; set; } = "1234";

    /// <summary>When tokens end.</summary>
    public Func<DateTimeOffset> ExpiresAt { get; set; } = static () => DateTimeOffset.UtcNow.AddHours(1);

    /// <summary>How many tokens were handed out.</summary>
    public int Tokens => _tokens.Count;

    /// <summary>Whether a request has one of the tokens.</summary>
    public bool Knows(string authorization) => authorization.StartsWith(Bearer, StringComparison.Ordinal) && _tokens.Contains(authorization[Bearer.Length..]);

    public HostAnswer? Find(string method, string path, string authorization)
    {
        var isInstallation = method == "GET" && path.EndsWith("/installation", StringComparison.Ordinal);
        var isToken = method == "POST" && path == "/app/installations/4711/access_tokens";
        if (!isInstallation && !isToken)
        {
            return null;
        }

        if (!IsApp(authorization))
        {
            return HostAnswer.Failure(401, "A JSON web token could not be decoded");
        }

        if (isInstallation)
        {
            return new(200, new JsonObject { ["id"] = 4711, ["app_id"] = 1234, ["events"] = new JsonArray(), ["permissions"] = new JsonObject() });
        }

        var token = FormattableString.Invariant($"ghs_{Tokens}0123456789");
        _tokens.Add(token);
        return new(201, new JsonObject { ["token"] = token, ["expires_at"] = ExpiresAt().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), ["permissions"] = new JsonObject { ["contents"] = "write" }, ["repository_selection"] = "selected" });
    }

    private bool IsApp(string authorization)
    {
        if (Key is null || authorization[Math.Min(Bearer.Length, authorization.Length)..].Split('.') is not [var header, var claims, var signature])
        {
            return false;
        }

        var read = JsonNode.Parse(Base64Url.DecodeFromChars(claims))!;
        return read["iss"]!.GetValue<string>() == Id
            && read["exp"]!.GetValue<long>() - read["iat"]!.GetValue<long>() <= 600
            && Key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
