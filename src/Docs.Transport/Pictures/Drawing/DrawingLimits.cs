using System.Diagnostics;

namespace Docs.Transport.Pictures.Drawing;

/// <summary>
/// What the drawing of one picture may take. The libraries that draw can neither be cancelled nor told how much memory
/// there is, so the process that draws kills itself at the limits, also after the one that started it has ended.
/// </summary>
internal static class DrawingLimits
{
    /// <summary>Time: the slowest logo of an official image takes a hundredth of it.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of memory that are really in use: twice what the largest PNG takes that is drawn.</summary>
    public const long Memory = 768L << 20;

    // Pages are made ready at a few gigabytes a second, so that it gets some tens of megabytes over the limit at most.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>From now on, this process is killed at the limits, whatever it does then.</summary>
    public static void Apply()
    {
        var started = Stopwatch.GetTimestamp();
        new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.AboveNormal }.Start();

        void Watch()
        {
            while (Stopwatch.GetElapsedTime(started) < Time && Environment.WorkingSet < Memory)
            {
                Thread.Sleep(Interval);
            }

            // Not an exit: that would wait for a library in the middle of its work.
            Process.GetCurrentProcess().Kill();
        }
    }
}
