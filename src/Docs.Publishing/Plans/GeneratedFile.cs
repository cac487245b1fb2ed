namespace Docs.Publishing.Plans;

/// <summary>Recognizes generated READMEs.</summary>
public static class GeneratedFile
{
    /// <summary>Whether a file begins with the warning that every generated README begins with.</summary>
    /// <param name="content">The file's bytes, or its first few hundred.</param>
    public static bool IsOne(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf("-->"u8);
        return content.StartsWith("<!--"u8) && end > 0 && content[..end].IndexOf("DO NOT EDIT"u8) > 0 && content[..end].IndexOf("AUTO-GENERATED"u8) > 0;
    }
}
