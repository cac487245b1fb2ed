using System.Globalization;

namespace Docs.Transport.Pictures.Drawing;

/// <summary>
/// What this program does when <see cref="PictureRenderer"/> starts it to draw: it reads one picture from standard input,
/// writes one to standard output, and ends. Nothing else of the program runs then.
/// </summary>
public static class DrawingProcess
{
    // No option of the command line: nobody calls it but this program.
    private const string Marker = "--draw-a-picture";

    /// <summary>Arguments that make the program draw.</summary>
    internal static IEnumerable<string> ArgumentsOf(DrawingTask task, int side, DrawingLimits limits) =>
        [Marker, .. ((IFormattable[])[task, side, (long)limits.Time.TotalMilliseconds, limits.Memory]).Select(a => a.ToString(null, CultureInfo.InvariantCulture))];

    /// <summary>Whether the program was started to draw.</summary>
    public static bool IsAskedFor(IReadOnlyList<string> arguments) => arguments is [Marker, _, _, _, _];

    /// <summary>Draws.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run(IReadOnlyList<string> arguments, Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        new DrawingLimits(TimeSpan.FromMilliseconds(NumberAt(3)), NumberAt(4)).Apply();
        var side = (int)NumberAt(2);
        using var content = new MemoryStream();
        input.CopyTo(content);
        content.Position = 0;
        try
        {
            var drawn = Enum.Parse<DrawingTask>(arguments[1]) switch
            {
                DrawingTask.Svg => PictureCanvas.DrawSvg(content, side),
                DrawingTask.Png => PictureCanvas.DrawPng(content.ToArray(), side),
                _ => PictureCanvas.ReadPixels(content.ToArray(), side),
            };
            output.Write(drawn);
            return drawn is null ? DrawingExitCode.NoPicture : DrawingExitCode.Drawn;
        }
#pragma warning disable CA1031 // Whatever the libraries throw is about the picture: this process has nothing else to do.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return IsAboutLibrary(e) ? DrawingExitCode.NoLibrary : DrawingExitCode.NoPicture;
        }

        long NumberAt(int i) => long.Parse(arguments[i], CultureInfo.InvariantCulture);
    }

    private static bool IsAboutLibrary(Exception? exception) =>
        exception is not null && (exception is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException || IsAboutLibrary(exception.InnerException));
}
