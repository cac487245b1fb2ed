using System.Buffers.Binary;

namespace Docs.Publishing.Hub;

/// <summary>The size of a PNG, by its header.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal readonly record struct PngSize(uint Width, uint Height)
{
    private const int HeaderLength = 24;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The size; null for anything but a PNG.</summary>
    public static PngSize? Find(ReadOnlySpan<byte> picture) =>
        picture.Length >= HeaderLength && picture.StartsWith(Signature) && picture[12..16].SequenceEqual("IHDR"u8)
            ? new(BinaryPrimitives.ReadUInt32BigEndian(picture[16..]), BinaryPrimitives.ReadUInt32BigEndian(picture[20..]))
            : null;
}
