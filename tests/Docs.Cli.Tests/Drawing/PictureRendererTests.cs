using System.Globalization;
using System.Text;
using Docs.Transport.Pictures;
using Docs.Transport.Processes;

namespace Docs.Cli.Tests.Drawing;

/// <summary>Pictures are drawn by the program, in a process of its own: the native one where that is tested.</summary>
public sealed class PictureRendererTests
{
    private const int Side = 120;
    private const int Cell = 20;

    // Each draws all of a square of 10 × 10 in red, in its own way. The native program has only the code of these that it
    // knows to be needed, so each is drawn here.
    private static readonly string[] RedSquares =
    [
        "<rect width='10' height='10' fill='red'/>",
        "<circle cx='5' cy='5' r='9' fill='#f00'/>",
        "<ellipse cx='5' cy='5' rx='9' ry='8' fill='rgb(255,0,0)'/>",
        "<path d='M0 0H10V10L0 10Z' fill='red'/>",
        "<path d='M-5 5a10 10 0 1 0 20 0a10 10 0 1 0 -20 0' style='fill:red'/>",
        "<path d='M0 0C0 0 10 0 10 0S10 10 10 10Q10 10 0 10T0 10' fill='hsl(0,100%,50%)'/>",
        "<polygon points='0,0 10,0 10,10 0,10' fill='red'/>",
        "<polyline points='0,0 10,0 10,10 0,10' fill='red'/>",
        "<line x1='0' y1='5' x2='10' y2='5' stroke='red' stroke-width='10'/>",
        "<g transform='translate(10) rotate(90) scale(2)' fill='red'><rect width='5' height='5'/></g>",
        "<g color='red'><rect width='10' height='10' fill='currentColor'/></g>",
        "<svg width='10' height='10' viewBox='0 0 1 1'><rect width='1' height='1' fill='red'/></svg>",
        "<defs><rect id='a' width='10' height='10' fill='red'/></defs><use href='#a'/>",
        "<defs><symbol id='b' viewBox='0 0 1 1'><rect width='1' height='1' fill='red'/></symbol></defs><use x:href='#b' width='10' height='10'/>",
        "<switch><foreignObject width='10' height='10' requiredExtensions='http://example.com/'/><rect width='10' height='10' fill='red'/></switch>",
        "<a href='https://example.com/'><rect width='10' height='10' fill='red'/></a>",
        "<linearGradient id='c'><stop stop-color='red'/><stop offset='1' stop-color='#ff0000'/></linearGradient><rect width='10' height='10' fill='url(#c)'/>",
        "<radialGradient id='d' href='#c' cx='50%'/><rect width='10' height='10' fill='url(#d)'/>",
        "<pattern id='e' width='2' height='2' patternUnits='userSpaceOnUse'><rect width='2' height='2' fill='red'/></pattern><rect width='10' height='10' fill='url(#e)'/>",
        "<clipPath id='f'><rect width='10' height='10'/></clipPath><rect x='-50' width='100' height='10' fill='red' clip-path='url(#f)'/>",
        "<mask id='g'><rect width='10' height='10' fill='white'/></mask><rect width='10' height='10' fill='red' mask='url(#g)'/>",
        "<filter id='h' x='0' y='0' width='1' height='1'><feFlood flood-color='red'/></filter><rect width='10' height='10' filter='url(#h)'/>",
        "<filter id='i' x='0' y='0' width='1' height='1'><feColorMatrix values='0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0'/><feOffset/><feGaussianBlur stdDeviation='0.01'/><feMerge><feMergeNode/></feMerge></filter><rect width='10' height='10' fill='blue' filter='url(#i)'/>",
        "<filter id='j' x='0' y='0' width='1' height='1'><feFlood flood-color='red' result='r'/><feComposite in='r' in2='SourceGraphic' operator='in'/><feBlend in2='r'/><feMorphology radius='0.1'/></filter><rect width='10' height='10' filter='url(#j)'/>",
        "<filter id='k' x='0' y='0' width='1' height='1' color-interpolation-filters='sRGB'><feComponentTransfer><feFuncR type='discrete' tableValues='1'/><feFuncG type='linear' slope='0'/><feFuncB type='table' tableValues='0 0'/></feComponentTransfer></filter><rect width='10' height='10' fill='blue' filter='url(#k)'/>",
        "<marker id='l' markerWidth='10' markerHeight='10' refX='5' refY='5' markerUnits='userSpaceOnUse'><rect width='10' height='10' fill='red'/></marker><path d='M5 5H5.1' marker-start='url(#l)'/>",
        "<image width='10' height='10' preserveAspectRatio='none' href='data:image/png;base64,PNG'/>",
        "<style>.m { fill: red } rect.m > title { fill: blue }</style><rect class='m' width='10' height='10'><title>words</title><desc>more</desc></rect>",
        "<rect width='10' height='10' fill='blue'><set attributeName='fill' to='red'/></rect><rect width='10' height='10' fill='red'/>",
        "<g opacity='1' style='mix-blend-mode:normal'><rect width='10' height='10' fill='red' fill-opacity='1' stroke='none' rx='1'/></g>",
    ];

    private static readonly PictureRenderer Renderer = new(new(BuiltProgram.FullPath, []), static _ => { });

    [Fact]
    public async Task Every_kind_of_element_is_drawn()
    {
        var pixels = await PixelsOfAsync(Svg(string.Concat(RedSquares.Select((square, i) =>
            $"<g transform='translate({i % 6 * Cell} {i / 6 * Cell}) scale(1.9)'>{square.Replace("PNG", Convert.ToBase64String(Pictures.Png(3, 3, 0xFF0000)), StringComparison.Ordinal)}</g>"))));

        Assert.All(RedSquares, (square, i) =>
        {
            var color = PointAt(pixels, (i % 6 * Cell) + 9, (i / 6 * Cell) + 9);
            Assert.True(color == "255 0 0 255", $"{square} is drawn as {color}");
        });
    }

    [Fact]
    public async Task Text_is_left_out_because_each_machine_has_other_fonts()
    {
        var with = await Renderer.DrawSvgAsync(Svg("<rect width='9' height='9'/><path id='a' d='M0 50H99'/><text x='9' y='60' font-size='40'>Words <tspan>and</tspan></text><text><textPath href='#a'>more</textPath></text>"), Side, Workspace.Cancellation);
        var without = await Renderer.DrawSvgAsync(Svg("<rect width='9' height='9'/><path id='a' d='M0 50H99'/>"), Side, Workspace.Cancellation);

        Assert.NotNull(with.Content);
        Assert.Equal(without.Content, with.Content);
    }

    [Theory]
    [InlineData(60, 20, 30, 50)]
    [InlineData(61, 21, 29, 49)]
    [InlineData(120, 120, 0, 0)]
    public async Task A_small_PNG_stays_point_for_point_and_stands_in_the_middle(int width, int height, int left, int top)
    {
        var points = new byte[width * height * 4];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = (i & 3) == 3 ? (byte)255 : (byte)(i * 37 % 251);
        }

        var drawn = await Renderer.DrawPngAsync(Pictures.PngOf(points, width), Side, Workspace.Cancellation);
        var pixels = (await Renderer.ReadPixelsAsync(drawn.Content, Side, Workspace.Cancellation)).Content!;

        for (var y = 0; y < height; y++)
        {
            Assert.Equal(points.AsSpan(y * width * 4, width * 4), pixels.AsSpan((((top + y) * Side) + left) * 4, width * 4));
        }

        Assert.Equal(width * height, Enumerable.Range(0, Side * Side).Count(i => pixels[(i * 4) + 3] > 0));
    }

    [Theory]
    [InlineData("", "cannot be drawn")]
    [InlineData("words", "cannot be drawn")]
    [InlineData("<svg", "cannot be drawn")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='9'/>", "cannot be drawn")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect x='50' width='9' height='9'/></svg>", "cannot be drawn")]
    public async Task What_is_no_picture_is_not_drawn(string svg, string problem)
    {
        var drawn = await Renderer.DrawSvgAsync(Encoding.UTF8.GetBytes(svg), Side, Workspace.Cancellation);

        Assert.Equal((null, problem), (drawn.Content, drawn.Problem));
    }

    [Fact]
    public async Task A_PNG_that_ends_early_is_not_drawn()
    {
        var noise = new byte[Side * Side * 4];
        new Random(1).NextBytes(noise);
        var png = Pictures.PngOf(noise, Side);

        Assert.NotNull((await Renderer.DrawPngAsync(png, Side, Workspace.Cancellation)).Content);
        Assert.Null((await Renderer.DrawPngAsync(png.AsMemory(0, png.Length / 2), Side, Workspace.Cancellation)).Content);
    }

    [Theory]
    [InlineData("time", 0.2, 768)]
    [InlineData("memory", 60, 60)]
    public async Task A_picture_that_takes_too_much_is_given_up_and_nothing_hangs(string limit, double seconds, int mebibytes)
    {
        // Ten groups of ten groups of ten groups and so on, and a PNG that has 256 MiB.
        var groups = "<rect id='a0' width='1' height='1'/>" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<g id='a{i}'>{string.Concat(Enumerable.Repeat($"<use href='#a{i - 1}'/>", 10))}</g>"));
        var renderer = new PictureRenderer(new(BuiltProgram.FullPath, []), static _ => { }) { Limits = new(TimeSpan.FromSeconds(seconds), (long)mebibytes << 20) };

        var drawn = limit == "time"
            ? await renderer.DrawSvgAsync(Svg(groups), Side, Workspace.Cancellation)
            : await renderer.DrawPngAsync(Pictures.Png(8192, 8192), Side, Workspace.Cancellation);

        Assert.Equal((null, string.Create(CultureInfo.InvariantCulture, $"cannot be drawn within {seconds} s and {mebibytes} MiB")), (drawn.Content, drawn.Problem));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g id='a'><use href='#a'/></g></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><pattern id='a' width='1' height='1'><rect width='9' height='9' fill='url(#a)'/></pattern><rect width='9' height='9' fill='url(#a)'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><mask id='a'><rect width='9' height='9' mask='url(#a)'/></mask><rect width='9' height='9' mask='url(#a)'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><linearGradient id='a' href='#a'/><rect width='x' height='1e99' fill='url(#a)' transform='rotate(NaN) foo'/></svg>")]
    public async Task What_refers_to_itself_or_has_wrong_values_ends(string svg)
    {
        var drawn = await Renderer.DrawSvgAsync(Encoding.UTF8.GetBytes(svg), Side, Workspace.Cancellation);

        Assert.True(drawn.Content is null != drawn.Problem is null);
        Assert.DoesNotContain("within", drawn.Problem ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_that_draws_gets_no_variable_of_the_user()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell");
        var renderer = new PictureRenderer(new("/bin/sh", ["-c", "env"]), static _ => { });

        var variables = Encoding.UTF8.GetString((await renderer.DrawSvgAsync(Svg(""), Side, Workspace.Cancellation)).Content!).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(variables, v => Assert.Contains(v.Split('=')[0], (string[])["PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "PWD", "OLDPWD", "SHLVL", "_"]));
    }

    [Theory]
    [InlineData("/bin/sh", "exit 22", "logos are drawn by the library libSkiaSharp, which is not beside '/bin/sh'")]
    [InlineData("/there/is/none", "", "logos are drawn by another process of '/there/is/none', which cannot be started: ")]
    [InlineData(null, "", "logos are drawn by another process of this program, whose path the system does not tell")]
    public async Task Where_nothing_can_be_drawn_the_failure_says_why(string? program, string script, string reason)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell");
        var renderer = new PictureRenderer(program is null ? null : new OwnProgram(program, ["-c", script]), static _ => { });

        var failure = await Assert.ThrowsAsync<IOException>(() => renderer.DrawSvgAsync(Svg(""), Side, Workspace.Cancellation));

        Assert.StartsWith(reason, failure.Message, StringComparison.Ordinal);
    }

    private static byte[] Svg(string content) =>
        Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' width='{Side}' height='{Side}'>{content}</svg>");

    private static async Task<byte[]> PixelsOfAsync(byte[] svg)
    {
        var drawn = await Renderer.DrawSvgAsync(svg, Side, Workspace.Cancellation);
        Assert.Null(drawn.Problem);
        return (await Renderer.ReadPixelsAsync(drawn.Content, Side, Workspace.Cancellation)).Content!;
    }

    private static string PointAt(byte[] pixels, int x, int y) => string.Join(' ', pixels.AsSpan(((y * Side) + x) * 4, 4).ToArray());
}
