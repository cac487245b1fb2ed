namespace Docs.Model.Snapshots;

/// <summary>How the files of a templates folder that hold layouts are named.</summary>
public static class LayoutFile
{
    /// <summary>An extension that <see href="https://scriban.github.io">Scriban</see>'s editors know for a layout that makes Markdown.</summary>
    public const string Extension = ".scriban-md";

    /// <summary>The extension of the layouts that versions before 0.2 read, in another language.</summary>
    public const string FormerExtension = ".hbs";
}
