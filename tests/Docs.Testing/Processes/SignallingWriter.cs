using System.Text;

namespace Docs.Testing.Processes;

/// <summary>Keeps what is written to it, and tells who waits for a text that it is there. Safe for several threads.</summary>
internal sealed class SignallingWriter : TextWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SignallingWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>All that was written so far.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }
    }

    public override void Write(char value) => Add(value.ToString());

    public override void Write(string? value) => Add(value ?? "");

    public override void Write(char[] buffer, int index, int count) => Add(new string(buffer, index, count));

    public override void WriteLine(string? value) => Add(value + NewLine);

    /// <summary>Waits until a text was written somewhere after a place.</summary>
    /// <param name="start">A length of <see cref="Text"/>; zero for all of it.</param>
    /// <returns>The length of what was written up to its end.</returns>
    public async Task<int> WaitForAsync(string text, CancellationToken ct, int start = 0)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Patience);
        while (true)
        {
            Task written;
            lock (_lock)
            {
                var at = _text.ToString().IndexOf(text, start, StringComparison.Ordinal);
                if (at >= 0)
                {
                    return at + text.Length;
                }

                written = _written.Task;
            }

            try
            {
                await written.WaitAsync(timeout.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                Assert.Fail($"'{text}' was not written after character {start} of:\n{Text}");
            }
        }
    }

    private void Add(string text)
    {
        TaskCompletionSource written;
        lock (_lock)
        {
            _text.Append(text);
            (written, _written) = (_written, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        written.SetResult();
    }
}
