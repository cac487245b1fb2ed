using Docs.Publishing.Hub;

namespace Docs.Tests.Publishing;

/// <summary>Which pictures Docker Hub may have made of which.</summary>
public sealed class LogoDifferenceTests
{
    private const int Side = 120;

    [Fact]
    public void A_picture_is_as_itself() => Assert.True(LogoDifference.IsSmall(Disc(0), Disc(0), Side));

    [Theory]
    [InlineData(5)]
    [InlineData(11)]
    public void Noise_at_each_point_is_what_is_left_when_a_picture_is_written_anew(int most)
    {
        var random = new Random(1);
        var noisy = Array.ConvertAll(Disc(0), b => (byte)Math.Clamp(b + random.Next(-most, most + 1), 0, 255));

        Assert.True(LogoDifference.IsSmall(Disc(0), noisy, Side));
    }

    [Theory]
    [InlineData(30, 120)]
    [InlineData(255, 8)]
    public void Another_color_is_another_picture_even_in_a_small_area(byte red, int size)
    {
        var other = Disc(0);
        for (var i = 0; i < size * size; i++)
        {
            other[(((i / size) * Side) + (i % size)) * 4] += red;
        }

        Assert.False(LogoDifference.IsSmall(Disc(0), other, Side));
        Assert.False(LogoDifference.IsSmall(other, Disc(0), Side));
    }

    [Fact]
    public void A_picture_that_stands_elsewhere_is_another_one() => Assert.False(LogoDifference.IsSmall(Disc(0), Disc(4), Side));

    [Fact]
    public void A_picture_of_another_size_is_another_one() => Assert.False(LogoDifference.IsSmall(Disc(0), new byte[4], Side));

    /// <summary>A blue disc on nothing.</summary>
    private static byte[] Disc(int shift)
    {
        var points = new byte[Side * Side * 4];
        for (var i = 0; i < Side * Side; i++)
        {
            var (x, y) = ((i % Side) - 60 - shift, (i / Side) - 60);
            if ((x * x) + (y * y) < 2500)
            {
                (points[(i * 4) + 2], points[(i * 4) + 3]) = (200, 255);
            }
        }

        return points;
    }
}
