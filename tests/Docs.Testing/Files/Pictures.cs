using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Docs.Testing.Files;

/// <summary>Makes small pictures.</summary>
internal static class Pictures
{
    // As PNG names them.
    private const byte OpaqueColors = 2;
    private const byte ColorsWithAlpha = 6;

    /// <summary>A picture of one colour.</summary>
    /// <param name="color">Red, green and blue, eight bits each.</param>
    public static byte[] Png(int width, int height, int color = 0x3366CC) => Png(width, height, OpaqueColors, Deflate(width, height, color));

    /// <summary>A picture of points.</summary>
    /// <param name="points">Row by row, each as red, green, blue and alpha; colours are multiplied by alpha.</param>
    public static byte[] PngOf(byte[] points, int width)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < points.Length; y += width * 4)
            {
                zlib.WriteByte(0);
                for (var x = y; x < y + (width * 4); x++)
                {
                    var alpha = points[x | 3];
                    zlib.WriteByte((x & 3) == 3 ? alpha : alpha == 0 ? (byte)0 : (byte)Math.Min(255, ((points[x] * 255) + (alpha / 2)) / alpha));
                }
            }
        }

        return Png(width, points.Length / width / 4, ColorsWithAlpha, compressed.ToArray());
    }

    /// <summary>What is left of points where a picture is written anew with 32 levels of each colour, as pictures of few colours are.</summary>
    public static byte[] WithFewerColors(byte[] points, int width)
    {
        // Levels alternate, so that the eye, and the mean of an area, see those between.
        ReadOnlySpan<byte> order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
        var few = new byte[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = (i / 4 % width, i / 4 / width);
            few[i] = (byte)Math.Min(points[i | 3], Math.Min(255, (points[i] + (order[(y % 4 * 4) + (x % 4)] / 2)) / 8 * 8));
        }

        return few;
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

    private static byte[] Png(int width, int height, byte colors, byte[] compressed)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colors);
        using var picture = new MemoryStream();
        picture.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Write(picture, "IHDR", header);
        Write(picture, "IDAT", compressed);
        Write(picture, "IEND", []);
        return picture.ToArray();
    }

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
