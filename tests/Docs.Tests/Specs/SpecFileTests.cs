namespace Docs.Tests.Specs;

public sealed class SpecFileTests
{
    [Fact]
    public void Every_spec_file_belongs_to_a_stage_that_some_test_reads() =>
        Assert.Equal(
            SpecFile.Stages.SelectMany(SpecFile.List).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(SpecFile.Folder, "*.y*ml", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(SpecFile.Folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_cases_of_a_file_have_the_same_title()
    {
        var titles = SpecFile.Stages.SelectMany(SpecFile.Rows).Select(r => r.TestDisplayName).ToList();
        Assert.NotEmpty(titles);
        Assert.Equal(titles.Distinct(StringComparer.Ordinal), titles);
    }

    [Fact]
    public void Every_title_is_a_sentence_in_one_line() =>
        Assert.All(
            SpecFile.Stages.SelectMany(SpecFile.List).SelectMany(f => SpecFile.Rows(f.Split('/')[0])),
            r => Assert.Matches(@": [A-Z%'`][^\n]+[^.\n]$", r.TestDisplayName));
}
