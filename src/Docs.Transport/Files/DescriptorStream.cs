using System.Runtime.InteropServices;

namespace Docs.Transport.Files;

/// <summary>
/// Writes to standard output or standard error by the system's own call. The framework's console would first print a
/// sequence that changes the mode of the terminal's keys, even where the output is a pipe; and a file stream would count
/// positions of its own, though other processes and the other stream may write to the same file. A reader that is gone is
/// no failure.
/// </summary>
public sealed partial class DescriptorStream : Stream
{
    private const string C = "libc";

    // Of <errno.h> and <poll.h>; the first three are the same on Linux and macOS.
    private const int ErrorInterrupted = 4;
    private const int ErrorPipe = 32;
    private const short Writable = 4;
    private static readonly int ErrorAgain = OperatingSystem.IsMacOS() ? 35 : 11;

    private readonly int _descriptor;

    private DescriptorStream(int descriptor) => _descriptor = descriptor;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens one of them, which stays open; null on Windows, which has no such calls.</summary>
    /// <param name="descriptor"><see cref="StandardDescriptors.Output"/> or <see cref="StandardDescriptors.Error"/>.</param>
    public static Stream? Find(int descriptor) => OperatingSystem.IsWindows() ? null : new DescriptorStream(descriptor);

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="IOException">It cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteTo(_descriptor, buffer, buffer.Length);
            var error = written < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (error == ErrorPipe)
            {
                return;
            }

            if (error == ErrorAgain)
            {
                // Somebody else made it non-blocking.
                var wait = new PollRequest(_descriptor, Writable);
                _ = Poll(ref wait, 1, -1);
            }
            else if (error is not (0 or ErrorInterrupted))
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error));
            }

            buffer = buffer[(int)Math.Max(0, written)..];
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport(C, EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteTo(int descriptor, ReadOnlySpan<byte> buffer, nint count);

    [LibraryImport(C, EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref PollRequest request, nuint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest(int descriptor, short events)
    {
        public int Descriptor = descriptor;
        public short Events = events;
        public short Happened;
    }
}
