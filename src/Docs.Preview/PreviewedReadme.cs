using System.Text;
using Docs.Model;
using Docs.Model.Origins;
using Docs.Preview.Changes;

namespace Docs.Preview;

/// <summary>A README as it was built, beside what is published. Safe for several threads.</summary>
/// <param name="readme">What was built.</param>
/// <param name="published">The bytes that are published; null where there are none yet.</param>
/// <param name="isSupported">Whether the image has tags for the target.</param>
/// <param name="trace">Tells where the text comes from; called once, when somebody asks.</param>
public sealed class PreviewedReadme(Readme readme, ReadOnlyMemory<byte>? published, bool isSupported, Func<OriginMap> trace)
{
    private readonly Lazy<OriginMap> _origins = new(trace);

    private readonly Comparison _state =
        published is not { } bytes ? Comparison.Changed
        : bytes.Span.SequenceEqual(readme.Content.Span) ? Comparison.Same
        : readme.IsDecided ? Comparison.Changed
        : Comparison.Undecided;

    private readonly Lazy<ReadmeChange> _change = new(() => ReadmeChange.Of(published is { } text ? Encoding.UTF8.GetString(text.Span) : "", readme.Text));

    public Readme Readme { get; } = readme;

    public bool IsSupported { get; } = isSupported;

    /// <summary>Whether nothing is published yet.</summary>
    public bool IsNew => published is null;

    /// <summary>Whether what is published is something else, or nothing, and would be replaced.</summary>
    public bool IsChanged => _state == Comparison.Changed;

    /// <summary>Whether what is published is something else and stays, because facts are unknown.</summary>
    public bool IsUndecided => _state == Comparison.Undecided;

    /// <summary>Where the text comes from.</summary>
    public OriginMap Origins => _origins.Value;

    /// <summary>What of the text changes. Compared once, when somebody asks.</summary>
    internal ReadmeChange Change => _change.Value;

    /// <summary>What is published; null where nothing is. Decoded at each call.</summary>
    internal string? PublishedText => published is { } text ? Encoding.UTF8.GetString(text.Span) : null;

    /// <summary>The same beside other bytes that are published; itself where they are not others.</summary>
    public PreviewedReadme With(ReadOnlyMemory<byte>? now) =>
        (now, published) is (null, null) || (now is { } other && published is { } bytes && (other.Equals(bytes) || other.Span.SequenceEqual(bytes.Span)))
            ? this
            : new(Readme, now, IsSupported, () => Origins);

    private enum Comparison
    {
        Same,
        Changed,
        Undecided,
    }
}
