namespace Docs.Transport.Git;

/// <summary>A path of a commit that is no folder.</summary>
/// <param name="Mode">As git writes it: <c>100644</c>, <c>100755</c>, <c>120000</c> for a link, <c>160000</c> for a submodule.</param>
/// <param name="Id">Of the blob.</param>
/// <param name="Path">Whole, with slashes.</param>
internal sealed record TreeEntry(string Mode, string Id, string Path)
{
    /// <summary>Why its content is not taken, whatever it is; null for a file.</summary>
    public string? Refusal => Mode switch
    {
        "120000" => "a symbolic link",
        "160000" => "a submodule",
        _ => null,
    };
}
