using System.Text.RegularExpressions;

namespace Docs.Cli.Tests.Repository;

/// <summary>Whoever follows the advice of a finding gets rid of it.</summary>
public sealed partial class AdviceTests : IDisposable
{
    private readonly Workspace _workspace = new("hello") { HasCache = true };

    public void Dispose() => _workspace.Dispose();

    public static IEnumerable<TheoryDataRow<string, string, bool>> Cases =>
    [
        new("a plain checkout beside the official images", "build --locked", true),
        new("a plain checkout beside the official images, which are named", "build --locked --library ../official-images/library", true),
        new("a checkout with docs.yml and the official images for a library", "build --locked --library ../official-images/library", false),
        new("the official images as a folder to write to", "sync --library ../official-images/library --remote ../official-images", false),
        new("a library that does not exist yet", "build --library ../new/library", false),
        new("tag data that nobody fetched yet", "build", false),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_advice_leads_to_its_end(string title, string command, bool isPlain)
    {
        var folder = await CreateAsync(isPlain);
        var arguments = command.Split(' ');
        var before = await _workspace.RunInAsync(folder, arguments);
        Assert.True(before.ExitCode is ExitCode.Findings or ExitCode.Usage, $"{title}: {before}");

        // The first command of the first finding, as it stands there, in a world without a network.
        var advice = Advice().Match(before.Error).Groups["command"].Value.Replace("DIR", "../own", StringComparison.Ordinal).Split(' ')[1..];
        string[] remote = advice.Contains("--remote") ? [] : ["--remote", "../official-images"];
        (await _workspace.RunInAsync(folder, [.. advice, .. remote, "--ref", "main"])).Ended(ExitCode.Clean);

        string[] again = before.Error.Contains("--library DIR'", StringComparison.Ordinal)
            ? ["build", "--locked", "--library", "../own"]
            : arguments;
        (await _workspace.RunInAsync(folder, again)).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task A_library_that_does_not_exist_is_made_by_a_sync_and_by_nothing_else()
    {
        var folder = await CreateAsync(isPlain: false);

        (await _workspace.RunInAsync(folder, "sync", "--library", "../new/library", "--remote", "../official-images", "--ref", "main", "--dry-run")).Ended(ExitCode.Clean);
        (await _workspace.RunInAsync(folder, "sync", "--library", "../new/library", "--target", "nothing")).Ended(ExitCode.Usage);
        Assert.False(Directory.Exists(_workspace.At("new")));

        (await _workspace.RunInAsync(folder, "sync", "--library", "../new/library", "--remote", "../official-images", "--ref", "main")).Ended(ExitCode.Clean);
        Assert.True(_workspace.Has("new/library/hello"));
        Assert.True(_workspace.Has("new/library/docs.lock.json"));
    }

    /// <summary>Fragments in one repository and the official images beside it; a README that depends on a fact.</summary>
    private async Task<string> CreateAsync(bool isPlain)
    {
        var top = _workspace.At("docs");
        var source = isPlain ? top : Path.Join(top, "docs-src");
        Directory.CreateDirectory(source);
        _workspace.AddLogo("hello");
        _workspace.Write("docs-src/hello/content.md", "# What is it?\n\n%%LOGO%%\n");
        Directory.Move(_workspace.At("docs-src/hello"), Path.Join(source, "hello"));
        Directory.Move(_workspace.At("templates"), Path.Join(top, isPlain ? ".template-helpers" : "templates"));
        Directory.CreateDirectory(_workspace.At("official-images"));
        Directory.Move(_workspace.At("docs-src/.library"), _workspace.At("official-images/library"));
        _workspace.DeleteFolder("docs-src");
        if (!isPlain)
        {
            _workspace.Write("docs/docs.yml", "source: docs-src\n");
        }

        await (await GitRepository.InitAsync(_workspace.At("official-images"))).CommitAsync("Begin");
        await (await GitRepository.InitAsync(top)).CommitAsync("Begin");
        return top;
    }

    [GeneratedRegex("'(?<command>docs sync[^']*)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Advice();
}
