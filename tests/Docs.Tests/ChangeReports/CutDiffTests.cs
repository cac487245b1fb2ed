using Docs.Publishing.ChangeReports.Comments;

namespace Docs.Tests.ChangeReports;

public sealed class CutDiffTests
{
    private const string Diff = "--- a\n+++ b\n@@ -1 +1 @@\n-one\n+two\n@@ -9 +9 @@\n-three\n+four\n";

    [Theory]
    [InlineData(100, 59, 0)]
    [InlineData(59, 59, 0)]
    [InlineData(58, 34, 3)]
    [InlineData(46, 34, 3)]
    [InlineData(34, 34, 3)]
    [InlineData(33, 29, 4)]
    [InlineData(5, 0, 8)]
    [InlineData(6, 6, 7)]
    [InlineData(0, 0, 8)]
    [InlineData(-50, 0, 8)]
    public void It_ends_before_a_hunk_or_else_after_a_line(int room, int length, int leftOut)
    {
        var cut = CutDiff.Of(Diff, room);
        Assert.Equal((Diff[..length], leftOut), (cut.Text, cut.LeftOutLines));
    }

    [Fact]
    public void A_line_that_is_longer_than_the_room_is_left_out() =>
        Assert.Equal(new CutDiff("a\n", 1), CutDiff.Of("a\n" + new string('b', 100) + "\n", 50));

    [Fact]
    public void A_hunk_near_the_beginning_is_cut_between_its_lines()
    {
        var cut = CutDiff.Of("--- a\n+++ b\n@@ -1,9 +1,9 @@\n" + string.Concat(Enumerable.Repeat("+x\n", 100)), 200);
        Assert.Equal((57, 43), (cut.Text.Split('\n').Length - 4, cut.LeftOutLines));
    }
}
