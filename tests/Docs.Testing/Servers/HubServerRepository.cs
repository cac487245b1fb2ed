namespace Docs.Testing.Servers;

/// <summary>A repository of a <see cref="HubServer"/>.</summary>
public sealed class HubServerRepository
{
    /// <summary>Null before anybody wrote one; so is the text of the page.</summary>
    public string? ShortDescription { get; set; }

    public string? FullDescription { get; set; }

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Categories { get; set; } = [];

    /// <summary>The picture as it is shown; null without one.</summary>
    public ReadOnlyMemory<byte>? Logo { get; set; }

    /// <summary>Whether nobody may read it without a token.</summary>
    public bool IsPrivate { get; set; }
}
