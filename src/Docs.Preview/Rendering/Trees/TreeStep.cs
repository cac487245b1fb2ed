namespace Docs.Preview.Rendering.Trees;

/// <summary>Where a walk goes on from an element that it came to.</summary>
internal enum TreeStep
{
    /// <summary>To what comes behind it: the element is finished.</summary>
    Over,

    /// <summary>To what is in it, without an end tag behind that.</summary>
    Through,

    /// <summary>To what is in it, and then its end tag is written.</summary>
    Into,
}
