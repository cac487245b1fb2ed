using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Docs.Readmes.Layouts;

/// <summary>Takes what a layout prints as UTF-8, into a buffer that the next rendering uses again.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 14);

    /// <summary>What was printed since the last <see cref="Clear"/>; changes with the next print.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <summary>Prints a text.</summary>
    public void Write(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _bytes);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Forgets what was printed.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    // The engine returns this as the result of a rendering, and nobody reads it.
    public override string ToString() => "";
}
