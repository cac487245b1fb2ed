namespace Docs.Sync.Dockerfiles;

/// <summary>Finds what the image that a Dockerfile describes is built from; nothing else of it matters here.</summary>
public static class DockerfileParser
{
    /// <summary>What an image without a base is built from.</summary>
    public const string Scratch = "scratch";

    // A name, a tag and a digest are shorter together; what is longer names no image.
    private const int MaxReferenceLength = 1024;
    private const string Latest = ":latest";

    /// <summary>
    /// Finds the base of the last stage. A stage that is built from an earlier one has that one's base. Linear in the
    /// length of the text, whatever it holds.
    /// </summary>
    /// <param name="text">Any text; lines end with LF or CRLF.</param>
    /// <returns>
    /// The image as it is written, with the tag <c>latest</c> where it has neither tag nor digest, and without
    /// <c>docker.io/</c> and <c>docker.io/library/</c>: <c>buildpack-deps:bookworm</c>. <c>scratch</c> for none. Null
    /// where there is no <c>FROM</c>, or where the last one names nothing that could be an image.
    /// </returns>
    public static string? FindBase(string text)
    {
        var reader = new InstructionReader(text);
        var stages = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        while (reader.Read() is { } instruction)
        {
            if (!instruction.Is("FROM"))
            {
                continue;
            }

            var words = WordsOf(instruction);
            var image = words.Count > 0 ? words[0] : null;
            last = image is not null && stages.TryGetValue(image, out var earlier) ? earlier : Canonical(image);
            if (words is [_, var keyword, var name] && keyword.Equals("AS", StringComparison.OrdinalIgnoreCase))
            {
                stages[name] = last;
            }
        }

        return last;
    }

    /// <summary>The image and what follows it: at most three words, flags left out.</summary>
    private static List<string> WordsOf(Instruction from)
    {
        var words = new List<string>(3);
        var rest = from.Arguments.AsSpan().TrimStart();
        while (!rest.IsEmpty && words.Count < 3)
        {
            var length = 0;
            while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
            {
                length++;
            }

            if (words.Count > 0 || !rest.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(rest[..length].ToString());
            }

            rest = rest[length..].TrimStart();
        }

        return words;
    }

    private static string? Canonical(string? image)
    {
        if (image is null or { Length: > MaxReferenceLength } || image.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return null;
        }

        var name = Without("docker.io/library/", image) ?? Without("docker.io/", image) ?? image;
        return name.Length == 0 ? null : name == Scratch || name.Contains(':', StringComparison.Ordinal) ? name : name + Latest;
    }

    private static string? Without(string prefix, string image) =>
        image.StartsWith(prefix, StringComparison.Ordinal) ? image[prefix.Length..] : null;
}
