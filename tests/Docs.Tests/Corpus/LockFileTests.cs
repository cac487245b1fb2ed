using System.Text;
using Docs.Sources.Library;

namespace Docs.Tests.Corpus;

public sealed class LockFileTests
{
    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    [InlineData("seed-2025-10-31")]
    public async Task The_lock_file_of_the_published_READMEs_is_printed_as_it_is_but_for_its_format_version(string set)
    {
        var file = CorpusFolder.Open(set).LockFile;
        var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).TrimEnd('\n');
        var lockFile = LockFileParser.Parse(text, file, []);

        Assert.Equal($"{text[..^2]},\n \"version\": 1\n}}\n", Encoding.UTF8.GetString(LockFilePrinter.Print(lockFile!)));
    }
}
