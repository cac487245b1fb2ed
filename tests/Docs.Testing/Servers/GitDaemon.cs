using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Docs.Testing.Servers;

/// <summary>Serves the repositories of a folder over git's own protocol, on this machine.</summary>
internal sealed class GitDaemon : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _folder;
    private readonly Task _accepting;
    private int _connections;

    private GitDaemon(string folder)
    {
        _folder = folder;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>As in <c>git://127.0.0.1:12345</c>.</summary>
    public string Address => $"git://{_listener.LocalEndpoint}";

    /// <summary>How many there were so far: git makes one for each question.</summary>
    public int Connections => _connections;

    public static GitDaemon Start(string folder) => new(folder);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        using var daemon = Process.Start(GitWebServer.Prepare("daemon", "--inetd", "--export-all", "--enable=receive-pack", "--base-path=" + _folder, _folder))!;
        try
        {
            var asked = CopyInputAsync(client.GetStream(), daemon.StandardInput.BaseStream);
            await daemon.StandardOutput.BaseStream.CopyToAsync(client.GetStream(), _end.Token);
            client.Close();
            await asked;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client was killed, or the test is over.
        }
        finally
        {
            if (!daemon.HasExited)
            {
                daemon.Kill(entireProcessTree: true);
            }
        }
    }

    private async Task CopyInputAsync(NetworkStream from, Stream to)
    {
        try
        {
            await from.CopyToAsync(to, _end.Token);
            to.Close();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The answer was complete before the question was.
        }
    }
}
