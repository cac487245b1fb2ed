namespace Docs.Preview;

/// <summary>A way of looking at a README. The name in lower case is what addresses call it.</summary>
public enum View
{
    /// <summary>As GitHub renders it.</summary>
    Rendered,

    /// <summary>The file as it will be.</summary>
    Source,

    /// <summary>What was published beside what will be, both rendered.</summary>
    Changes,

    /// <summary>The same as a difference of texts.</summary>
    Diff,

    /// <summary>What Docker Hub takes of it.</summary>
    Hub,

    /// <summary>What is wrong with it.</summary>
    Findings,

    /// <summary>The README of one target beside that of another.</summary>
    Compare,
}
