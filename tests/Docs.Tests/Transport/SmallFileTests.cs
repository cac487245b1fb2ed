using System.Runtime.InteropServices;
using Docs.Transport.Files;

namespace Docs.Tests.Transport;

public sealed class SmallFileTests
{
    public SmallFileTests() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64, "this system has no quick way to read files");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public void A_file_that_is_shorter_than_the_buffer_is_read(int length)
    {
        using var folder = new TemporaryFolder();
        var content = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        folder.Write("file", content);
        var buffer = new byte[100];

        Assert.Equal(length, SmallFile.Read(Path.Join(folder.FullPath, "file"), buffer, followsLink: false));
        Assert.Equal(content, buffer[..length]);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    public void A_longer_file_is_left_to_the_framework(int length)
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", new byte[length]);

        var read = SmallFile.Read(Path.Join(folder.FullPath, "file"), new byte[100], followsLink: false);

        Assert.True(read < 0 && read != SmallFile.Missing);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_apart_from_one_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("folder/file", "text");

        Assert.Equal(SmallFile.Missing, SmallFile.Read(Path.Join(folder.FullPath, "file"), new byte[100], followsLink: true));
        Assert.NotEqual(SmallFile.Missing, SmallFile.Read(Path.Join(folder.FullPath, "folder"), new byte[100], followsLink: true));
    }

    [Fact]
    public void A_link_is_followed_only_where_that_is_wanted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "text");
        var link = Path.Join(folder.FullPath, "link");
        File.CreateSymbolicLink(link, "file");

        Assert.Equal(4, SmallFile.Read(link, new byte[100], followsLink: true));
        Assert.True(SmallFile.Read(link, new byte[100], followsLink: false) is < 0 and not SmallFile.Missing);
    }
}
