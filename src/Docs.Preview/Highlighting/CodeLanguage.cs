using System.Collections.Frozen;

namespace Docs.Preview.Highlighting;

/// <summary>What a scanner must know of a language to tell its comments, texts and words apart.</summary>
/// <param name="Names">What authors write behind a fence, in lower case.</param>
internal sealed record CodeLanguage(params string[] Names)
{
    /// <summary>What begins a comment that ends with its line.</summary>
    public string[] LineComments { get; init; } = [];

    /// <summary>What begins and ends a comment of several lines; null where there is none.</summary>
    public (string Start, string End)? BlockComment { get; init; }

    /// <summary>Whether a comment begins only at the start of a line or behind white space, as in a shell.</summary>
    public bool CommentsNeedSpace { get; init; }

    /// <summary>Each character that begins and ends a text.</summary>
    public string Quotes { get; init; } = "";

    /// <summary>Words with a meaning of their own; in lower case where <see cref="IgnoresCase"/>.</summary>
    public FrozenSet<string> Keywords { get; init; } = [];

    public bool IgnoresCase { get; init; }

    /// <summary>Whether keywords count only as the first word of a line, as instructions of a Dockerfile do.</summary>
    public bool KeywordsBeginLines { get; init; }

    /// <summary>Whether <c>$name</c> and <c>${name}</c> are variables.</summary>
    public bool HasVariables { get; init; }

    /// <summary>Whether <c>-x</c> and <c>--name</c> are options.</summary>
    public bool HasOptions { get; init; }

    /// <summary>Whether lines with commands begin with a prompt, and all other lines are what commands print.</summary>
    public bool HasPrompts { get; init; }

    /// <summary>What stands behind the name of a property at the start of a line; NUL where there are none.</summary>
    public char PropertyEnd { get; init; }

    /// <summary>Whether a text before a colon is the name of a property.</summary>
    public bool QuotesProperties { get; init; }

    /// <summary>Whether words in angle brackets are tags, as in XML.</summary>
    public bool HasTags { get; init; }
}
