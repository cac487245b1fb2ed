namespace Docs.Preview.Serving;

/// <summary>A file that every page needs: the style sheet, the script, the icon.</summary>
/// <param name="Name">As in <c>preview.css</c>.</param>
internal sealed record Asset(string Name, string ContentType, byte[] Content)
{
    private const string Folder = "/assets/";

    public static IReadOnlyList<Asset> All { get; } =
    [
        Load("preview.css", "text/css; charset=utf-8"),
        Load("preview.js", "text/javascript; charset=utf-8"),
        Load("icon.svg", "image/svg+xml"),
    ];

    /// <summary>The asset at a path such as <c>/assets/preview.css</c>, or null.</summary>
    public static Asset? Find(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) ? All.FirstOrDefault(a => a.Name == path[Folder.Length..]) : null;

    private static Asset Load(string name, string contentType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(name, contentType, content);
    }
}
