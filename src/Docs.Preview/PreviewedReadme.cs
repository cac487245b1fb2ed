using System.Text;
using Docs.Model;
using Docs.Model.Origins;

namespace Docs.Preview;

/// <summary>A README as it was built, beside what is published. Safe for several threads.</summary>
/// <param name="readme">What was built.</param>
/// <param name="published">The bytes that are published; null where there are none yet.</param>
/// <param name="isSupported">Whether the image has tags for the target.</param>
/// <param name="trace">Tells where the text comes from; called once, when somebody asks.</param>
public sealed class PreviewedReadme(Readme readme, ReadOnlyMemory<byte>? published, bool isSupported, Func<OriginMap> trace)
{
    private readonly Lazy<OriginMap> _origins = new(trace);

    public Readme Readme { get; } = readme;

    public bool IsSupported { get; } = isSupported;

    /// <summary>Whether nothing is published yet.</summary>
    public bool IsNew => published is null;

    /// <summary>Whether what is published is something else, or nothing.</summary>
    public bool IsChanged { get; } = published is not { } bytes || !bytes.Span.SequenceEqual(readme.Content.Span);

    /// <summary>Where the text comes from.</summary>
    public OriginMap Origins => _origins.Value;

    /// <summary>What is published; null where nothing is. Decoded at each call.</summary>
    internal string? PublishedText => published is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
}
