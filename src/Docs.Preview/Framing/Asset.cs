using System.Security.Cryptography;
using System.Text;

namespace Docs.Preview.Framing;

/// <summary>A file that every page needs: the style sheet, the script, the icon.</summary>
/// <param name="Name">As in <c>preview.css</c>.</param>
internal sealed record Asset(string Name, string ContentType, byte[] Content)
{
    private const string Folder = "/assets/";

    // Later rules win, and scripts use what stands before them.
    private static readonly string[] Styles = ["colours.css", "frame.css", "overview.css", "head.css", "article.css", "code.css", "compare.css", "narrow.css"];
    private static readonly string[] Scripts = ["start.js", "images.js", "morph.js", "pages.js", "stops.js", "page.js", "files.js", "keys.js"];

    /// <summary>The script, whose parts share one scope that no page can reach.</summary>
    private static readonly string Script = $"(() => {{\n'use strict';\n{Join(Scripts)}}})();\n";

    public static IReadOnlyList<Asset> All { get; } =
    [
        new("preview.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(Join(Styles))),
        new("preview.js", "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(Script)),
        new("icon.svg", "image/svg+xml", Encoding.UTF8.GetBytes(Load("icon.svg"))),
    ];

    /// <summary>Another one for other content: a browser may keep what it got for an address with it.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 8));

    /// <summary>The asset of that name.</summary>
    public static Asset Named(string name) => All.Single(a => a.Name == name);

    /// <summary>The asset at a path such as <c>/assets/preview.css</c>, or null.</summary>
    public static Asset? Find(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) ? All.FirstOrDefault(a => a.Name == path[Folder.Length..]) : null;

    private static string Join(string[] names) => string.Concat(names.Select(Load));

    private static string Load(string name)
    {
        using var reader = new StreamReader(typeof(Asset).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
