namespace Docs.Cli.Tests.BadInput;

/// <summary>Texts that are odd, but no reason to build nothing.</summary>
public sealed class TextTests
{
    private const string Readme = "output/library/good/README.md";

    [Fact]
    public async Task Crlf_is_accepted_and_the_output_has_lf()
    {
        using var workspace = new Workspace("good");
        (await workspace.RunAsync("build")).Ended(0);
        var lf = workspace.Read(Readme);
        foreach (var file in Directory.EnumerateFiles(workspace.Root, "*", SearchOption.AllDirectories).Where(f => !f.Contains("/output/", StringComparison.Ordinal)))
        {
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Workspace.Cancellation)).ReplaceLineEndings("\r\n"), Workspace.Cancellation);
        }

        var result = await workspace.RunAsync("build");

        Assert.StartsWith("0 READMEs written, 12 unchanged", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', lf);
    }

    [Fact]
    public async Task A_byte_order_mark_is_accepted_and_dropped()
    {
        using var workspace = new Workspace("good");
        (await workspace.RunAsync("build")).Ended(0);
        foreach (var file in Directory.EnumerateFiles(workspace.Root, "*", SearchOption.AllDirectories).Where(f => !f.Contains("/output/", StringComparison.Ordinal)))
        {
            await File.WriteAllBytesAsync(file, [0xEF, 0xBB, 0xBF, .. await File.ReadAllBytesAsync(file, Workspace.Cancellation)], Workspace.Cancellation);
        }

        var result = await workspace.RunAsync("build");

        Assert.StartsWith("0 READMEs written, 12 unchanged", result.Ended(0).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fragment_of_1_MiB_is_accepted()
    {
        using var workspace = new Workspace("good");
        workspace.Write("docs-src/good/variant-unused.md", new string('x', 1 << 20));

        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
    }

    [Fact]
    public async Task A_readme_of_more_than_1_MiB_is_refused_and_the_earlier_one_stays()
    {
        using var workspace = new Workspace("bad", "good");
        (await workspace.RunAsync("build")).Ended(0);
        var earlier = workspace.Read("output/library/bad/README.md");
        workspace.Write("docs-src/bad/content.md", string.Concat(Enumerable.Repeat("%%MAINTAINER%%\n", 40_000)));

        var result = await workspace.RunAsync("build");

        result.Ended(1).Said("docs-src/bad: error DOC205: ", "the README of 'bad' would be longer than 1048576 bytes");
        Assert.Equal(earlier, workspace.Read("output/library/bad/README.md"));
    }

    [Fact]
    public async Task An_unknown_placeholder_is_reported_with_line_and_column_and_stays_in_the_text()
    {
        using var workspace = new Workspace("bad", "good");
        workspace.Write("docs-src/bad/content.md", "\uFEFF# Words\r\n\r\nÄ, see %%IMAG%% and %%XYZZY%% here\r\n");

        var result = await workspace.RunAsync("build");

        result.Ended(1)
            .Said("docs-src/bad/content.md:3:8: error DOC201: ", "the placeholder '%%IMAG%%' is not known and would be published unchanged; did you mean '%%IMAGE%%'?")
            .Said("docs-src/bad/content.md:3:21: error DOC201: ", "'%%XYZZY%%'");
        Assert.StartsWith("24 READMEs written, 0 unchanged, 0 removed; 2 errors, 0 warnings; ", result.Summary, StringComparison.Ordinal);
        Assert.Contains("Ä, see %%IMAG%% and %%XYZZY%% here\n", workspace.Read("output/library/bad/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_shows_no_control_characters_of_its_input()
    {
        using var workspace = new Workspace("good");
        workspace.Write("docs-src/.library/good", "Maintainers: A B (@ab)\n\nTags: \e[31m1\n");

        var result = await workspace.RunAsync("build");

        result.Ended(1).Said("docs-src/.library/good:3", "\\u001b[31m1");
        Assert.DoesNotContain('\e', result.Error);
    }
}
