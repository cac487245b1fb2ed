using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Docs.Testing.Servers;

/// <summary>A server on this machine that answers each connection with the same bytes and hangs up, in good order.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private int _connections;

    /// <param name="answer">Status line, headers and body; lines end with LF here.</param>
    public RawServer(string answer)
    {
        _listener.Start();
        _running = RunAsync(Encoding.ASCII.GetBytes(answer.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public int Connections => _connections;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                _connections++;
                var stream = connection.GetStream();
                using var reader = new StreamReader(stream, leaveOpen: true);
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
                {
                }

                await stream.WriteAsync(answer, _stop.Token);
                connection.Client.Shutdown(SocketShutdown.Send);

                // Closing before the other side has read all would cut the connection.
                while (await stream.ReadAsync(new byte[1], _stop.Token) > 0)
                {
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
