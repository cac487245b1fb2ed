using System.Globalization;

namespace Docs.Publishing.Hub;

/// <summary>A picture of an image's folder.</summary>
/// <param name="Path">As findings name it.</param>
public sealed record LogoFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Pixels of a side of what Docker Hub gets.</summary>
    public const int Side = 120;

    /// <summary>Bytes, at most: the largest logo of an official image has a tenth of it.</summary>
    public const int MaxSize = 4 << 20;

    // A side in pixels, at most: a small file may unfold to gigabytes.
    private const int MaxSide = 8192;

    /// <summary>Whether it goes to Docker Hub as it is.</summary>
    public bool IsFinal { get; init; }

    internal bool IsSvg => Path.EndsWith(".svg", StringComparison.Ordinal);

    /// <summary>Why it is not published, as in <c>is no PNG picture</c>; null where nothing speaks against it.</summary>
    internal string? FindProblem() =>
        Content.Length > MaxSize ? string.Create(CultureInfo.InvariantCulture, $"has {Content.Length} bytes, more than {MaxSize}")
        : IsSvg ? SvgGuard.FindProblem(Content)
        : PngSize.Find(Content.Span) is not { } size ? "is no PNG picture"
        : size.Width is 0 or > MaxSide || size.Height is 0 or > MaxSide ? $"has a size of {size.Width} × {size.Height}, expected at most {MaxSide} × {MaxSide}"
        : IsFinal && (size.Width != Side || size.Height != Side) ? $"has a size of {size.Width} × {size.Height}, expected {Side} × {Side}"
        : null;
}
