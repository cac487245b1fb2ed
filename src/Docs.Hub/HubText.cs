using Docs.Model;
using Docs.Model.Publishing;

namespace Docs.Hub;

/// <summary>A README that is to become a page of Docker Hub.</summary>
/// <param name="Text">All of it; lines ended by <c>\n</c>.</param>
/// <param name="Link">The address of the full README, for the notes where something is left out; in Markdown it needs no escaping. Null where it is not known.</param>
/// <param name="Path">The README, as findings name it.</param>
/// <param name="Repository">Its repository on Docker Hub, as messages name it.</param>
/// <param name="Image">The official image that it is about; null for any other README.</param>
public sealed record HubText(string Text, string? Link, string Path, string Repository, ImageName? Image)
{
    /// <summary>The README of an official image.</summary>
    /// <param name="path">The README, as findings name it.</param>
    /// <param name="location">Where the full READMEs are.</param>
    public static HubText Of(Readme readme, string path, PublishedLocation location)
    {
        ArgumentNullException.ThrowIfNull(readme);
        ArgumentNullException.ThrowIfNull(location);
        return new(readme.Text, location.PageOf(readme.Image, readme.Target), path, readme.Image.Value, readme.Image);
    }
}
