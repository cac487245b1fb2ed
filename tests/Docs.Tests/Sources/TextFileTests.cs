using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Sources.Files;

namespace Docs.Tests.Sources;

public sealed class TextFileTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly List<Finding> _findings = [];

    [Theory]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\n", "a")]
    [InlineData("a\n\n\n", "a")]
    [InlineData("a \n \n", "a \n ")]
    [InlineData("\n\na", "\n\na")]
    [InlineData("a\r\nb\r\n\r\n", "a\nb")]
    [InlineData("a\rb\r\nc\r", "a\rb\nc\r")]
    [InlineData("ü 🐳\n", "ü 🐳")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    public void Lines_end_with_LF_and_trailing_newlines_are_removed(string file, string text)
    {
        Assert.Equal(text, Parse(Encoding.UTF8.GetBytes(file))?.Text);
        Assert.Equal(text, Parse([.. ByteOrderMark, .. Encoding.UTF8.GetBytes(file)])?.Text);
        Assert.Empty(_findings);
    }

    [Fact]
    public void Only_the_first_byte_order_mark_is_dropped() =>
        Assert.Equal("\uFEFFa", Parse([.. ByteOrderMark, .. ByteOrderMark, (byte)'a'])?.Text);

    [Fact]
    public void Only_a_file_of_zero_bytes_is_empty()
    {
        Assert.True(Parse([])?.IsEmpty);
        Assert.False(Parse("\n"u8)?.IsEmpty);
        Assert.False(Parse(ByteOrderMark)?.IsEmpty);
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_reported_with_its_offset_and_its_line_and_column()
    {
        Assert.Null(Parse([.. "1\nü2"u8, 0xFF, (byte)'3']));
        Assert.Equal("file:2:3: error DOC103: the file is not UTF-8: the byte 0xFF at offset 5 is invalid; save the file as UTF-8", Single());
    }

    [Fact]
    public void Offsets_count_the_byte_order_mark_and_columns_do_not()
    {
        Assert.Null(Parse([.. ByteOrderMark, (byte)'1', 0x80]));
        Assert.Equal("file:1:2: error DOC103: the file is not UTF-8: the byte 0x80 at offset 4 is invalid; save the file as UTF-8", Single());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xC3 })]
    [InlineData(new byte[] { (byte)'a', 0xC0, 0xAF })]
    [InlineData(new byte[] { (byte)'a', 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { (byte)'a', 0xF4, 0x90, 0x80, 0x80 })]
    public void Cut_off_overlong_surrogate_and_too_large_sequences_are_not_UTF_8(byte[] bytes)
    {
        Assert.Null(Parse(bytes));
        Assert.StartsWith($"file:1:2: error DOC103: the file is not UTF-8: the byte 0x{bytes[1]:X2} at offset 1 ", Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_byte_is_reported_at_its_place()
    {
        Assert.Null(Parse("1\n2\n34\0"u8));
        Assert.StartsWith("file:3:3: error DOC104: the file contains a NUL byte", Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_is_reported_as_NUL_bytes()
    {
        Assert.Null(Parse(Encoding.Unicode.GetBytes("ab")));
        Assert.StartsWith("file:1:2: error DOC104", Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_name_the_image_whose_file_it_is()
    {
        var image = ImageName.Parse("python");
        Assert.Null(TextFile.Parse([0], "file", image, _findings));
        Assert.Same(image, Assert.Single(_findings).Image);
    }

    [Fact]
    public void A_file_of_exactly_the_limit_is_read_and_a_larger_one_is_not()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("12345", TextFile.Load(folder.Write("exact", "12345"), "exact", limit: 5, image: null, _findings)?.Text);
        Assert.Empty(_findings);
        Assert.Null(TextFile.Load(folder.Write("larger", "123456"), "larger", limit: 5, image: null, _findings));
        Assert.Equal("larger: error DOC105: the file has 6 bytes, but may have at most 5; make it smaller", Single());
    }

    [Fact]
    public void What_cannot_be_read_is_reported_without_its_full_path()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(TextFile.Load(folder.PathOf("nothing"), "here/nothing", limit: 5, image: null, _findings));
        Assert.Null(TextFile.Load(folder.Create("folder"), "here/folder", limit: 5, image: null, _findings));
        Assert.Equal(
            ["here/nothing: error DOC102: the file cannot be read: it does not exist", "here/folder: error DOC102: the file cannot be read: it is a folder"],
            _findings.Select(f => f.ToString()));
    }

    private Fragment? Parse(ReadOnlySpan<byte> bytes) => TextFile.Parse(bytes, "file", image: null, _findings);

    private string Single() => Assert.Single(_findings).ToString();
}
