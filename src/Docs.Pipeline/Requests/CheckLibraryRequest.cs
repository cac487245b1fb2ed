using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>What to check, and how.</summary>
/// <param name="Overrides">Where inputs and output are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
public sealed record CheckLibraryRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images)
{
    /// <summary>Whether to fix what needs no person's judgement.</summary>
    public bool Fixes { get; init; }

    /// <summary>A git revision: only what was changed since is checked. Null for everything.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>A git revision: only findings that it does not have are reported. Null for all findings.</summary>
    public string? NewSince { get; init; }

    /// <summary>Whether to request each external link.</summary>
    public bool IsOnline { get; init; }
}
