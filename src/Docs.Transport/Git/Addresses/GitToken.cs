using System.Text;

namespace Docs.Transport.Git.Addresses;

/// <summary>A secret that authenticates the user at one repository's host. It is not a record, so that nothing prints it.</summary>
public sealed class GitToken
{
    /// <summary>The environment variable in which a git process gets the secret; other processes do not get it.</summary>
    internal const string Variable = "DOCS_GIT_PASSWORD";

    // Hosts take any name with a token for a password; GitHub documents this one.
    private const string UserName = "x-access-token";

    private readonly string _secret;
    private readonly string[] _forms;

    private GitToken(string secret)
    {
        _secret = secret;
        _forms = [.. FormsOf(secret).Distinct(StringComparer.Ordinal).OrderByDescending(f => f.Length)];
    }

    private static readonly string[] OfUser = ["DOCS_GIT_TOKEN", "GITHUB_TOKEN", "GH_TOKEN", Variable];

    /// <summary>Whether a variable holds a secret of the user's; those of Docker Hub may end with a namespace. No process that the program starts needs them.</summary>
    internal static bool IsOfUser(string variable) => OfUser.Contains(variable, StringComparer.Ordinal) || variable.StartsWith("DOCS_HUB_TOKEN", StringComparison.Ordinal);

    /// <summary>A token as the environment has it; null where that is none.</summary>
    /// <param name="secret">Printable ASCII without spaces; white space around it does not count. Null without one.</param>
    public static GitToken? Of(string? secret) =>
        secret?.Trim() is { Length: > 0 } bare && !bare.AsSpan().ContainsAnyExceptInRange('!', '~') ? new(bare) : null;

    public override string ToString() => "***";

    /// <summary>Replaces the secret by <c>***</c> in a text, in every form in which it is sent.</summary>
    public string Scrub(string text) => _forms.Aggregate(text, static (t, form) => t.Replace(form, "***", StringComparison.Ordinal));

    /// <summary>
    /// The configuration by which git asks for the secret, as <c>name=value</c>; null where it would leave the machine
    /// without encryption. git hands it to the one host only, and follows no redirect with it.
    /// </summary>
    internal static IReadOnlyList<string>? FindSettings(GitAddress address) =>
        address.Host is not { } host || !(address.Protocol == GitProtocols.Https || (address.Protocol == GitProtocols.Http && address.IsLoopback)) ? null :
        [
            // git runs a helper by its own shell; this one is constant, and the secret is in none of its words.
            $"credential.{address.Protocol.ToString().ToLowerInvariant()}://{host}.helper=!f() {{ test \"$1\" = get && printf 'username={UserName}\\npassword=%s\\n' \"${Variable}\"; }}; f",
            "http.followRedirects=false",
        ];

    /// <summary>Gives the secret to one process, and switches off git's traces, which would print it.</summary>
    internal void GiveTo(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(n => n.StartsWith("GIT_TRACE", StringComparison.Ordinal) || n == "GIT_CURL_VERBOSE").ToList())
        {
            environment.Remove(name);
        }

        environment[Variable] = _secret;
    }

    private static IEnumerable<string> FormsOf(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Base64(secret);
        yield return Base64($"{UserName}:{secret}");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
