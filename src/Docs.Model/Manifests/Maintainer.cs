namespace Docs.Model.Manifests;

/// <summary>Somebody who looks after an image: <c>Full Name &lt;contact&gt; (@handle)</c>.</summary>
/// <param name="Name">Without any of <c>&lt;&gt;()</c>.</param>
/// <param name="Contact">A mail address or a URL, without white space; null if not given.</param>
/// <param name="Handle">The name on GitHub, without <c>@</c> and white space.</param>
public sealed record Maintainer(string Name, string? Contact, string Handle)
{
    public override string ToString() => Contact is null ? $"{Name} (@{Handle})" : $"{Name} <{Contact}> (@{Handle})";
}
