using System.Net;
using System.Net.Sockets;
using System.Text;
using Docs.Model;
using Docs.Model.Origins;
using Docs.Model.Publishing;
using Docs.Preview.Serving;

namespace Docs.Preview.Tests.Serving;

/// <summary>A server with one image, and a line to it that sends just what a test writes.</summary>
internal sealed class ServedPreview : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private PreviewServer _server = null!;

    public PreviewFeed Feed { get; private set; } = null!;

    public string Host => new Uri(_server.Address).Authority;

    public static async Task<ServedPreview> StartAsync(string logo = "logo.png", byte[]? picture = null)
    {
        var served = new ServedPreview { Feed = new(Snapshot("# Words\n", logo, picture)) };
        served._server = await PreviewServer.StartAsync(Task.FromResult(served.Feed), port: 0, TestContext.Current.CancellationToken);
        return served;
    }

    private static PublishedLocation Published { get; } = new(
        new Dictionary<Target, PublishedBranch> { [Target.Library] = new(RepositoryPages.OnGitHub("docker-library/docs"), "master") }, GitPublishSettings.Default.Path);

    public static PreviewSnapshot Snapshot(string text, string logo = "logo.png", byte[]? picture = null)
    {
        var readme = new Readme(ImageName.Parse("python"), Target.Library, Encoding.UTF8.GetBytes(text));
        var image = new PreviewedImage(readme.Image, [new PreviewedReadme(readme, published: null, isSupported: true, () => OriginMap.OfOneFile(text, new("docs-src/python/content.md")))])
        {
            Logo = new(logo, () => picture),
        };
        return new(new([Target.Library], "output/", Published, "docker-library/docs", (_, _, after) => "+" + after), [image]);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>Sends a request, with more headers.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, _server.Address + path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends bytes as they are, and reads the first line of the answer.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(_server.Address).Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
