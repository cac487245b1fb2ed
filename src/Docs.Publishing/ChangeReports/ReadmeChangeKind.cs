namespace Docs.Publishing.ChangeReports;

/// <summary>What a change of the sources does to a README.</summary>
public enum ReadmeChangeKind
{
    /// <summary>It has another text.</summary>
    Changed,

    /// <summary>The image is new.</summary>
    New,

    /// <summary>The image is removed.</summary>
    Gone,

    /// <summary>Errors prevent the build. The published README stays.</summary>
    NotBuilt,

    /// <summary>The image existed, but errors prevented its build before, so there is nothing to compare with.</summary>
    NotBuiltBefore,
}
