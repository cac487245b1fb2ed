namespace Docs.Model.Facts;

/// <summary>What happens where a fact is unknown. Nothing ever is taken for "none".</summary>
public enum UnknownFact
{
    /// <summary>A README that is there and would change stays as it is, and is not published; a new one is made without what depends on the fact.</summary>
    ReadmeStays,

    /// <summary>The image, or every image, is not built; its READMEs stay.</summary>
    ImageIsNotBuilt,

    /// <summary>It is built in, and so never unknown.</summary>
    IsNeverUnknown,

    /// <summary>No README depends on it; what does is not judged.</summary>
    ReadmeDoesNotDependOnIt,
}
