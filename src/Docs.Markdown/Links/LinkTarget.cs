namespace Docs.Markdown.Links;

/// <summary>What the address of a link leads to (<see cref="LinkPolicy"/>).</summary>
public enum LinkTarget
{
    /// <summary>An <c>http:</c> or <c>https:</c> address with a host.</summary>
    Web,

    /// <summary>A <c>mailto:</c> address.</summary>
    Mail,

    /// <summary>A place of the same page.</summary>
    Anchor,

    /// <summary>A path, or nothing at all: neither scheme nor host.</summary>
    Relative,

    /// <summary>Anything else.</summary>
    NotAllowed,
}
