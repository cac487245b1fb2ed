namespace Docs.Sync.Dockerfiles;

/// <summary>One instruction of a Dockerfile, on one line.</summary>
/// <param name="Keyword">As it is written, in any case.</param>
/// <param name="Arguments">What follows it; may be empty.</param>
internal sealed record Instruction(string Keyword, string Arguments)
{
    public bool Is(string keyword) => Keyword.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits a line without leading white space.</summary>
    public static Instruction Parse(string line)
    {
        var end = 0;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return new(line[..end], line[end..].Trim());
    }
}
