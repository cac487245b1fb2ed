namespace Docs.Cli.Tests.GitPublishing;

/// <summary>What is kept of a repository between publications may be damaged, and must not grow without end.</summary>
public sealed class PublishCacheTests
{
    [Fact]
    public async Task A_cache_that_somebody_damaged_harms_nothing()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        foreach (var pack in Directory.GetFiles(world.Files.At("cache"), "*.pack", SearchOption.AllDirectories))
        {
            File.SetAttributes(pack, FileAttributes.Normal);
            await File.WriteAllTextAsync(pack, "damaged", Workspace.Cancellation);
        }

        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task A_cache_that_has_grown_too_large_begins_anew()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var packs = Path.GetDirectoryName(Directory.GetFiles(world.Files.At("cache"), "*.pack", SearchOption.AllDirectories)[0])!;
        for (var i = 0; i < 50; i++)
        {
            await File.WriteAllTextAsync(Path.Join(packs, $"pack-{i}.pack"), "", Workspace.Cancellation);
        }

        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.InRange(Directory.GetFiles(world.Files.At("cache"), "*.pack", SearchOption.AllDirectories).Length, 1, 10);
        await world.AssertPublishedAsync();
    }
}
