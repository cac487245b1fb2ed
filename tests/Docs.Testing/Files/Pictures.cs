using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Docs.Testing.Files;

/// <summary>Makes small pictures.</summary>
internal static class Pictures
{
    /// <summary>A picture of one colour.</summary>
    /// <param name="color">Red, green and blue, eight bits each.</param>
    public static byte[] Png(int width, int height, int color = 0x3366CC)
    {
        using var picture = new MemoryStream();
        picture.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Write(picture, "IHDR", header);
        Write(picture, "IDAT", Deflate(width, height, color));
        Write(picture, "IEND", []);
        return picture.ToArray();
    }

    /// <summary>The same pixels in another file.</summary>
    public static byte[] Rewrite(byte[] png)
    {
        using var picture = new MemoryStream();

        // Before the end, which has twelve bytes.
        picture.Write(png.AsSpan(0, png.Length - 12));
        Write(picture, "tEXt", Encoding.ASCII.GetBytes("Software\0another program"));
        Write(picture, "IEND", []);
        return picture.ToArray();
    }

    /// <summary>The size of a PNG.</summary>
    public static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static byte[] Deflate(int width, int height, int color)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * 3)];
            for (var x = 0; x < width; x++)
            {
                (row[1 + (x * 3)], row[2 + (x * 3)], row[3 + (x * 3)]) = ((byte)(color >> 16), (byte)(color >> 8), (byte)color);
            }

            for (var y = 0; y < height; y++)
            {
                zlib.Write(row);
            }
        }

        return compressed.ToArray();
    }

    private static void Write(Stream picture, string kind, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(kind, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Checksum(chunk.AsSpan(4, 4 + content.Length)));
        picture.Write(chunk);
    }

    /// <summary>CRC-32 as PNG has it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var value in bytes)
        {
            checksum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                checksum = (checksum & 1) == 0 ? checksum >> 1 : (checksum >> 1) ^ 0xEDB88320;
            }
        }

        return ~checksum;
    }
}
