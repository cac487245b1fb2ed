namespace Docs.Cli.Processes;

/// <summary>
/// Standard output or standard error. Where it cannot be written, the run goes on, and <see cref="Failure"/> reports it
/// at the end. A reader that goes away is no failure.
/// </summary>
/// <param name="isClosed">Whether the process was started without it.</param>
internal sealed class StandardStream(Stream inner, bool isClosed) : Stream
{
    /// <summary>Why something could not be written; null if all was.</summary>
    public string? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // Nothing is kept back here, nor by the console.
    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (isClosed)
        {
            Failure ??= "it is closed";
        }

        if (Failure is not null)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure = (e.InnerException ?? e).Message;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
