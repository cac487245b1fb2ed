namespace Docs.Fuzzing.Markdown;

/// <summary>What may differ is listed, with a reason and with cases.</summary>
public sealed class AcceptedDifferenceTests
{
    private static readonly string Tests = Path.Join(RepositoryRoot.FullPath, "tests");

    [Fact]
    public void Every_accepted_difference_has_a_reason_and_cases_that_are_there()
    {
        var listed = File.ReadLines(Path.Join(Tests, "Docs.Fuzzing", "Markdown", "accepted-differences.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        var titles = Directory.GetFiles(Path.Join(Tests, "specs", "formatting"), "*.yml").SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("title: ", StringComparison.Ordinal)).Select(line => line["title: ".Length..]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(AcceptedDifference.All.Select(difference => difference.Name), listed.Where(line => line[0] != ' ').Select(line => line.Split(' ')[0]));
        Assert.All(listed, line => Assert.True(line[0] != ' ' ? line.Split(' ', 2) is [_, { Length: > 0 }] : titles.Contains(line.Trim()), line));
    }
}
