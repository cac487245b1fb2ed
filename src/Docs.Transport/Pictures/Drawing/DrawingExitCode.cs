namespace Docs.Transport.Pictures.Drawing;

/// <summary>How a process that draws ends: no code of the program otherwise. Any other code means that it was killed, at its limits or by the system, or crashed.</summary>
internal static class DrawingExitCode
{
    /// <summary>The picture is on standard output.</summary>
    public const int Drawn = 0;

    /// <summary>What came on standard input is no picture, or not all of one.</summary>
    public const int NoPicture = 21;

    /// <summary>The library that draws is not there.</summary>
    public const int NoLibrary = 22;
}
