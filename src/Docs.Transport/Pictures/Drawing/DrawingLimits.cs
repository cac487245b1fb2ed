using System.Diagnostics;
using System.Globalization;

namespace Docs.Transport.Pictures.Drawing;

/// <summary>
/// What the drawing of one picture may take. The libraries that draw can neither be cancelled nor told how much memory
/// there is, so the process that draws kills itself at the limits, also after the one that started it has ended.
/// </summary>
/// <param name="Time">From the start of the process on.</param>
/// <param name="Memory">Bytes that are really in use, by all of the process.</param>
internal sealed record DrawingLimits(TimeSpan Time, long Memory)
{
    // Pages are made ready at a few gigabytes a second, so that it gets some tens of megabytes over the limit at most.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// A hundred times what the slowest logo of an official image takes, and more memory than the largest PNG takes that
    /// is drawn, which is 360 MiB.
    /// </summary>
    public static DrawingLimits Default { get; } = new(TimeSpan.FromSeconds(10), 768L << 20);

    /// <summary>As in <c>10 s and 768 MiB</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.TotalSeconds} s and {Memory >> 20} MiB");

    /// <summary>From now on, this process is killed at the limits, whatever it does then.</summary>
    public void Apply()
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
