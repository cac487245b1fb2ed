using Docs.Checks.Reading;
using Docs.Checks.Tags;
using Docs.Markdown;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Origins;

namespace Docs.Checks;

/// <summary>A README as rules see it: read as Markdown once, each character traced to its source.</summary>
public sealed class CheckedReadme
{
    private readonly OriginMap _origins;
    private readonly Lazy<ReadmeMarkdown?> _markdown;
    private readonly List<Finding> _findings = [];
    private List<Mention>? _commandMentions;

    /// <param name="readme">What would be published.</param>
    /// <param name="origins">Of the same text.</param>
    /// <param name="repository">What the README calls its image: <c>python</c>, <c>i386/python</c>.</param>
    public CheckedReadme(Readme readme, OriginMap origins, string repository)
    {
        Readme = readme;
        Repository = repository;
        _origins = origins;
        _markdown = new(Read);
    }

    /// <summary>What would be published.</summary>
    public Readme Readme { get; }

    /// <summary>What the README calls its image.</summary>
    public string Repository { get; }

    public Target Target => Readme.Target;

    public string Text => _origins.Text;

    /// <summary>What stands in the way of reading it as Markdown.</summary>
    public IEnumerable<Finding> Findings => _markdown.Value is null ? _findings : [];

    /// <summary>What is in it; nothing where it is beyond what can be read.</summary>
    internal ReadmeMarkdown Markdown => _markdown.Value ?? ReadmeMarkdown.Nothing;

    /// <summary>The images that commands, Dockerfiles and Compose files in its code name.</summary>
    internal IReadOnlyList<Mention> CommandMentions =>
        _commandMentions ??= [.. Commands.Read(Markdown.CodeLines), .. Markdown.CodeSpans.SelectMany(s => Commands.Read([s]))];

    /// <summary>The source of a character.</summary>
    /// <param name="offset">An index into <see cref="Text"/>.</param>
    internal SourceLocation Locate(int offset) => _origins.Locate(offset);

    /// <summary>The files that it was made from.</summary>
    internal IEnumerable<string> Sources => _origins.Paths;

    /// <summary>Whether a rule would find the same in another README: it differs in names and tags only.</summary>
    internal bool IsLike(CheckedReadme other) =>
        Target.Architecture is null == other.Target.Architecture is null && _origins.HasSameLinesAs(other._origins);

    private ReadmeMarkdown? Read()
    {
        var found = new List<Finding>();
        if (MarkdownDialect.GitHub.Parse(Text, Readme.Image.Value, found) is { } document)
        {
            return ReadmeMarkdown.Of(document, Text);
        }

        _findings.AddRange(found.Select(f => f with { At = Locate(f.At.OffsetIn(Text)) with { Column = 0 }, Image = Readme.Image }));
        return null;
    }
}
