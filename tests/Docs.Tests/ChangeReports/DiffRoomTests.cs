using Docs.Publishing.ChangeReports.Comments;

namespace Docs.Tests.ChangeReports;

public sealed class DiffRoomTests
{
    [Theory]
    [InlineData(new[] { 10, 20, 30 }, 100, new[] { 10, 20, 30 })]
    [InlineData(new[] { 10, 90, 90 }, 100, new[] { 10, 45, 45 })]
    [InlineData(new[] { 90, 10, 90 }, 100, new[] { 45, 10, 45 })]
    [InlineData(new[] { 90, 90, 90, 90, 90, 90, 3 }, 103, new[] { 20, 20, 20, 20, 20, 0, 3 })]
    [InlineData(new[] { 90, 90, 5 }, 21, new[] { 21, 0, 0 })]
    [InlineData(new[] { 90 }, 19, new[] { 0 })]
    [InlineData(new[] { 19 }, 19, new[] { 19 })]
    [InlineData(new[] { 5 }, -3, new[] { 0 })]
    [InlineData(new int[0], 5, new int[0])]
    public void Short_ones_are_whole_and_long_ones_have_at_least_the_least(int[] lengths, int room, int[] shares) =>
        Assert.Equal(shares, DiffRoom.Share(lengths, room, least: 20));
}
