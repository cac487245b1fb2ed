using Docs.Transport.Pictures;

namespace Docs.Cli.Tests.HubPublishing;

/// <summary><c>docs publish hub --logos</c>.</summary>
public sealed class HubLogoTests
{
    private const string Path = "/api/media/repos_logo/v1/library%2Fpython";
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 20'><rect width='10' height='20' fill='red'/></svg>";

    [Fact]
    public async Task A_picture_of_the_right_size_goes_as_it_is_and_to_library_only()
    {
        await using var world = await CreateAsync("logo-120.png", Pictures.Png(120, 120));

        (await PublishAsync(world)).Ended(ExitCode.Clean);
        var writes = world.Hub.Writes.Count;
        (await PublishAsync(world)).Ended(ExitCode.Clean);

        Assert.Equal(Pictures.Png(120, 120), world.Hub.Repositories["library/python"].Logo?.ToArray());
        Assert.Null(world.Hub.Repositories["i386/python"].Logo);
        Assert.Equal([$"POST {Path}/upload"], world.Hub.Writes.Where(w => w.Contains("logo", StringComparison.Ordinal)));
        Assert.Equal(writes, world.Hub.Writes.Count);
    }

    [Fact]
    public async Task Without_the_option_no_logo_is_looked_at()
    {
        await using var world = await CreateAsync("logo-120.png", Pictures.Png(120, 120));

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.DoesNotContain(world.Hub.Requests, r => r.Contains("logo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(600, 300)]
    [InlineData(30, 20)]
    [InlineData(1, 500)]
    public async Task A_picture_is_drawn_on_a_square_and_not_sent_again(int width, int height)
    {
        await using var world = await CreateAsync("logo.png", Pictures.Png(width, height));

        (await PublishAsync(world, "python")).Ended(ExitCode.Clean);
        var writes = world.Hub.Writes.Count;
        (await PublishAsync(world, "python")).Ended(ExitCode.Clean);

        Assert.Equal((120, 120), Pictures.SizeOf(world.Hub.Repositories["library/python"].Logo!.Value.ToArray()));
        Assert.Equal(writes, world.Hub.Writes.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<switch><foreignObject width='1' height='1'><div xmlns='http://www.w3.org/1999/xhtml'>words</div></foreignObject><g><text>no words</text></g></switch>")]
    [InlineData("<a href='https://example.com/'><g style='fill:url(#a)'/></a>")]
    [InlineData("<style>rect { clip-path: url('#a') }</style>")]
    public async Task An_SVG_picture_is_drawn_too(string more)
    {
        await using var world = await CreateAsync("logo.svg", System.Text.Encoding.UTF8.GetBytes("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" + Svg.Replace("</svg>", more + "</svg>", StringComparison.Ordinal)));

        (await PublishAsync(world, "python")).Ended(ExitCode.Clean);

        Assert.Equal((120, 120), Pictures.SizeOf(world.Hub.Repositories["library/python"].Logo!.Value.ToArray()));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_picture_that_Docker_Hub_writes_anew_is_not_sent_again(bool keepsPixels, bool hasCache)
    {
        await using var world = await CreateAsync("logo.png", Pictures.Png(200, 200), hasCache);
        world.Hub.TakeLogo = png => keepsPixels ? Pictures.Rewrite(png) : Pictures.Png(120, 120, 0x112233);

        (await PublishAsync(world)).Ended(ExitCode.Clean);
        var writes = world.Hub.Writes.Count;
        (await PublishAsync(world)).Ended(ExitCode.Clean);
        Assert.Equal(writes, world.Hub.Writes.Count);

        // Somebody else's picture is replaced, and so is ours by another one.
        world.Hub.Repositories["library/python"].Logo = Pictures.Png(120, 120, 0xFF0000).AsMemory();
        (await PublishAsync(world)).Ended(ExitCode.Clean);
        Assert.Equal(writes + 1, world.Hub.Writes.Count);
        world.Files.Write("docs-src/python/logo.png", Pictures.Png(200, 200, 0x00FF00));
        world.Hub.TakeLogo = static png => png;
        (await PublishAsync(world)).Ended(ExitCode.Clean);
        Assert.Equal(writes + 2, world.Hub.Writes.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_that_Docker_Hub_writes_anew_with_loss_is_not_sent_again_and_one_that_differs_as_little_is(bool hasCache)
    {
        const string Gradient = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><linearGradient id='a'><stop stop-color='#12{0:X2}c1'/><stop offset='1' stop-color='gold'/></linearGradient><circle cx='5' cy='5' r='4' fill='url(#a)'/></svg>";
        var renderer = new PictureRenderer(new(BuiltProgram.FullPath, []), static _ => { });
        await using var world = await CreateAsync("logo.svg", System.Text.Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, Gradient, 80)), hasCache);
        (await PublishAsync(world)).Ended(ExitCode.Clean);
        var repository = world.Hub.Repositories["library/python"];
        var points = (await renderer.ReadPixelsAsync(repository.Logo!.Value, 120, Workspace.Cancellation)).Content!;
        repository.Logo = Pictures.PngOf(Pictures.WithFewerColors(points, 120), 120);
        var writes = world.Hub.Writes.Count;

        (await PublishAsync(world)).Ended(ExitCode.Clean);
        Assert.Equal(writes, world.Hub.Writes.Count);

        // Only the cache can tell that somebody changed a colour by a little.
        world.Files.Write("docs-src/python/logo.svg", string.Format(System.Globalization.CultureInfo.InvariantCulture, Gradient, 86));
        (await PublishAsync(world)).Ended(ExitCode.Clean);
        Assert.Equal(writes + (hasCache ? 1 : 0), world.Hub.Writes.Count);
    }

    [Fact]
    public async Task Without_a_logo_Docker_Hubs_is_removed()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Repositories["library/python"].Logo = Pictures.Png(120, 120).AsMemory();

        var dry = (await PublishAsync(world, "--dry-run")).Ended(ExitCode.Clean);
        Assert.NotNull(world.Hub.Repositories["library/python"].Logo);
        (await PublishAsync(world)).Ended(ExitCode.Clean);

        Assert.Matches("library/python planned .* planned\n", dry.Out);
        Assert.Null(world.Hub.Repositories["library/python"].Logo);
        Assert.Equal([$"DELETE {Path}"], world.Hub.Writes.Where(w => w.Contains("logo", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_that_is_ignored_without_a_word_is_an_error_that_names_the_field(bool hasOther)
    {
        await using var world = await CreateAsync("logo-120.png", Pictures.Png(120, 120));
        var other = hasOther ? Pictures.Png(100, 100) : null;
        world.Hub.Repositories["library/python"].Logo = other is null ? default(ReadOnlyMemory<byte>?) : other;
        world.Hub.TakeLogo = _ => other;

        (await PublishAsync(world)).Ended(ExitCode.Failure).Said("docs: error: Docker Hub did not take 'logo' of library/python: it shows ");

        Assert.NotNull(world.Hub.Repositories["library/python"].FullDescription);
    }

    [Theory]
    [InlineData("logo.png", "words", "is no PNG picture")]
    [InlineData("logo-120.png", "words", "is no PNG picture")]
    [InlineData("logo.svg", "words", "is not valid XML")]
    [InlineData("logo.svg", "<html/>", "is no SVG picture")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "has an element 'script'")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "has a script in the attribute 'onload'")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", "refers to something elsewhere in the attribute 'href'")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><use x:href='http://example.com/a.svg#b'/></svg>", "refers to something elsewhere")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/svg+xml;base64,AAAA'/></svg>", "refers to something elsewhere")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(http://example.com/a)'/></svg>", "refers to something elsewhere in the attribute 'fill'")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'http://example.com/a.css';</style></svg>", "has a style that refers to something elsewhere")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><switch><text>a</text></switch><g><text>b</text></g></svg>", "has text, for which each machine has other fonts: convert the text to paths")]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9'/></svg>", "cannot be drawn")]
    [InlineData("logo.svg", "<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>", "has a style sheet from elsewhere")]
    [InlineData("logo.svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><desc>&a;</desc></svg>", "is not valid XML")]
    [InlineData("logo.svg", "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'><desc>&b;</desc></svg>", "is not valid XML")]
    public async Task A_picture_that_could_do_harm_is_not_drawn_and_the_texts_are_published(string name, string content, string problem)
    {
        await using var world = await CreateAsync(name, System.Text.Encoding.UTF8.GetBytes(content));

        (await PublishAsync(world)).Ended(ExitCode.Findings).Said($"docs-src/python/{name}: error DOC544: the logo is not published, because it {problem}");

        Assert.DoesNotContain(world.Hub.Writes, w => w.Contains("logo", StringComparison.Ordinal));
        Assert.NotNull(world.Hub.Repositories["library/python"].FullDescription);
    }

    [Fact]
    public async Task A_picture_with_very_many_elements_or_pixels_is_not_drawn()
    {
        await using var world = await CreateAsync("logo.svg", System.Text.Encoding.UTF8.GetBytes(Svg.Replace("<rect", string.Concat(Enumerable.Repeat("<g/>", 20_000)) + "<rect", StringComparison.Ordinal)));
        world.Files.Write("docs-src/bash/logo.png", Pictures.Png(1, 9000));

        (await PublishAsync(world)).Ended(ExitCode.Findings)
            .Said("docs-src/python/logo.svg: error DOC544: ", "has more than 20000 elements")
            .Said("docs-src/bash/logo.png: error DOC544: ", "has a size of 1 × 9000");
    }

    private static async Task<HubWorkspace> CreateAsync(string name, byte[] content, bool hasCache = true)
    {
        var world = await HubWorkspace.CreateAsync(new Workspace("bash", "python") { HasCache = hasCache });
        world.Files.Write($"docs-src/python/{name}", content);
        return world;
    }

    private static Task<RunResult> PublishAsync(HubWorkspace world, params string[] arguments) => world.PublishAsync(["--logos", .. arguments]);
}
