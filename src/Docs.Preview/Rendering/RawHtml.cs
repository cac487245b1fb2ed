namespace Docs.Preview.Rendering;

/// <summary>What becomes of HTML that an author wrote.</summary>
internal enum RawHtml
{
    /// <summary>It stays as it is.</summary>
    Kept,

    /// <summary>It stays, but for tags after which a browser reads differently: GitHub shows these as text.</summary>
    Filtered,
}
