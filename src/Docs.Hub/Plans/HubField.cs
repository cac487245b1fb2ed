namespace Docs.Hub.Plans;

/// <summary>What can be changed of a repository on Docker Hub.</summary>
public enum HubField
{
    /// <summary>The line below its name: <c>description</c>.</summary>
    ShortDescription,

    /// <summary>The text of its page: <c>full_description</c>.</summary>
    FullDescription,

    /// <summary>Its categories.</summary>
    Categories,

    /// <summary>Its picture.</summary>
    Logo,
}
