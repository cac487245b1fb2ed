using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>What to build, and what to do with it.</summary>
/// <param name="Overrides">Where inputs and output are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
public sealed record BuildLibraryRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images)
{
    /// <summary>Whether nothing is written.</summary>
    public bool IsCheck { get; init; }

    /// <summary>Whether the result has the texts of what changes.</summary>
    public bool KeepsTexts { get; init; }

    /// <summary>The remote whose tag data is built from; null to build from what is here.</summary>
    public TagDataRemote? Live { get; init; }

    /// <summary>Whether the lock file must have every fact that is looked up.</summary>
    public bool IsLocked { get; init; }
}
