using System.Collections.Immutable;

namespace Docs.Pipeline.Explaining;

/// <summary>An entry of FINDINGS.md, which is part of the program.</summary>
/// <param name="Code">As in <c>DOC421</c>.</param>
/// <param name="IsError">Whether the finding is an error; else it is a warning.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Text">The bad example, the good one and the reason, as Markdown.</param>
public sealed record FindingEntry(string Code, bool IsError, string Title, string Text)
{
    private static readonly Lazy<ImmutableArray<FindingEntry>> Entries = new(Load);

    /// <summary>All entries, sorted by code.</summary>
    public static ImmutableArray<FindingEntry> All => Entries.Value;

    /// <summary>The entry of a code; null where there is none.</summary>
    public static FindingEntry? Find(string code) => All.FirstOrDefault(e => e.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<FindingEntry> Load()
    {
        using var reader = new StreamReader(typeof(FindingEntry).Assembly.GetManifestResourceStream("FINDINGS.md")!);
        return [.. reader.ReadToEnd().Split("\n### ").Skip(1).Select(Parse)];
    }

    /// <summary>An entry is a heading <c>CODE · severity · title</c> and what follows it, up to the next section.</summary>
    private static FindingEntry Parse(string entry)
    {
        var lines = entry.Split("\n## ")[0].Split('\n', 2);
        return lines[0].Split(" · ", 3) is [var code, var severity, var title]
            ? new(code, severity == "error", title, lines[1].Trim())
            : throw new InvalidOperationException($"FINDINGS.md: '{lines[0]}' is not 'CODE · severity · title'");
    }
}
