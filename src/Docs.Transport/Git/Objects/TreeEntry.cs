namespace Docs.Transport.Git.Objects;

/// <summary>A path of a commit.</summary>
/// <param name="Mode">As git writes it: <c>100644</c>, <c>100755</c>, <c>120000</c> for a link, <c>160000</c> for a submodule, <c>040000</c> for a folder.</param>
/// <param name="Id">Of the blob or tree.</param>
/// <param name="Path">Whole, with slashes.</param>
public sealed record TreeEntry(string Mode, string Id, string Path)
{
    /// <summary>Why its content is not taken, whatever it is; null for a file.</summary>
    public string? Refusal => Mode switch
    {
        "120000" => "a symbolic link",
        "160000" => "a submodule",
        _ => null,
    };

    /// <summary>From a line of <c>git ls-tree</c>: <c>mode type id</c>, a tab, the path.</summary>
    internal static TreeEntry Parse(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var words = line[..tab].Split(' ');
        return new(words[0], words[2], line[(tab + 1)..]);
    }
}
