namespace Docs.Publishing.Hub;

/// <summary>
/// Compares a picture with what a server made of it when it wrote the picture anew, perhaps with loss: with fewer colours, or
/// as JPEG or WebP. That changes single points a little, but neither the mean of a small area, nor how a picture looks as a whole.
/// </summary>
internal static class LogoDifference
{
    // Of 256 levels. The logos of the official images, written as JPEG and WebP of low quality and with fewer colours, stay below
    // 30 and 5.3. In the same logos, the area in which two of them differ most differs by 83 at least.
    private const double MaxOfArea = 32;
    private const double MaxOfPicture = 6;

    // Points of a side: JPEG and WebP work on areas of that size.
    private const int Area = 8;
    private const int Channels = 4;

    /// <summary>Whether one may be the other one, written anew.</summary>
    /// <param name="one">Points, row by row, of four bytes each, with colours multiplied by alpha.</param>
    /// <param name="other">The same of a picture of the same size.</param>
    /// <param name="side">Points in a row.</param>
    public static bool IsSmall(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int side)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        var (row, points) = (side * Channels, 0L);
        for (var y = 0; y < side; y += Area)
        {
            for (var x = 0; x < side; x += Area)
            {
                for (var channel = 0; channel < Channels; channel++)
                {
                    var (mean, count) = (0, 0);
                    for (var i = y; i < Math.Min(y + Area, side); i++)
                    {
                        for (var j = x; j < Math.Min(x + Area, side); j++)
                        {
                            var at = (i * row) + (j * Channels) + channel;
                            var difference = one[at] - other[at];
                            (mean, count, points) = (mean + difference, count + 1, points + Math.Abs(difference));
                        }
                    }

                    if (Math.Abs(mean) > MaxOfArea * count)
                    {
                        return false;
                    }
                }
            }
        }

        return points <= MaxOfPicture * one.Length;
    }
}
