using System.Globalization;
using Docs.Sync.Dockerfiles;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

/// <summary>Dockerfiles are other people's: whatever they hold, the answer is a base or none.</summary>
public sealed class DockerfileProperties
{
    private static readonly string[] Noise =
    [
        "", "# FROM x:1", "RUN true", "RUN a \\\n# FROM x:1\n\n  FROM x:2", "COPY <<EOF /\nFROM x:3\nEOF", "RUN <<-'E' cat <<F\nFROM x:4\n\tE\nFROM x:5\nF", "ONBUILD ADD <<x y\nFROM z\nx",
        "LABEL a=\"<<b\"", "fromage x", "\t",
    ];

    [Fact]
    public void Any_text_has_a_base_of_printable_characters_or_none() =>
        Property.HoldsForTexts(
            Texts.Like(
                "FROM", "FROM ", "from x ", "\nFROM ", "\n", "\r\n", "\n", " ", "\\\n", "`\n", "# escape=`\n", "#", "AS ", "a", "b:1", "@", "--platform=x ", "docker.io/", "library/", "scratch",
                "RUN ", "<<", "<<-", "EOF", "\nEOF\n", "'", "\"", "\t", "ARG ", "ARG A=b\n", "$A", "${", "}", ":-", ":+", "\uFEFF"),
            text =>
            {
                var image = DockerfileParser.FindBase(text);
                Assert.True(image is null || (image.Length > 0 && image.All(c => c is > ' ' and < '\u007F')), image);
            });

    [Fact]
    public void The_base_is_that_of_the_stage_that_the_last_one_leads_to() =>
        Property.Holds(
            Gen.Choose(0, 6).SelectMany(n => Gen.Choose(0, 9).ArrayOf(n + 1)).SelectMany(from => Gen.Elements(Noise).ArrayOf(from.Length + 1).Select(noise => new Stages(from, noise))),
            stages => Assert.Equal(stages.Expected, DockerfileParser.FindBase(stages.Text)));

    [Fact]
    public void A_chain_of_100000_stages_leads_to_the_first()
    {
        var stages = Enumerable.Range(1, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"FROM s{i - 1} AS s{i}\n"));

        Assert.Equal("debian:trixie", DockerfileParser.FindBase("FROM debian:trixie AS s0\n" + string.Concat(stages) + "FROM s100000"));
    }

    [Theory]
    [InlineData("FROM ", "x", "")]
    [InlineData("FROM alpine AS ", "x", "")]
    [InlineData("FROM alpine ", " ", "")]
    [InlineData("FROM alpine", "\\\n", "")]
    [InlineData("RUN ", "<<a ", "\na\nFROM alpine")]
    [InlineData("RUN ", "\"<<a\" ", "\nFROM alpine")]
    [InlineData("", "ONBUILD ", "<<a\nFROM alpine")]
    [InlineData("", "# syntax=x\n", "FROM alpine")]
    [InlineData("FROM alpine\n", "FROM x AS y\n", "FROM alpine")]
    public void A_mebibyte_of_anything_is_read(string before, string repeated, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat(repeated, (1 << 20) / repeated.Length)) + after;

        Assert.Contains(DockerfileParser.FindBase(text), (string?[])[null, "alpine:latest"]);
    }

    /// <summary>A Dockerfile of several stages.</summary>
    /// <param name="From">By stage: the earlier stage that it is built from; an image where there is none of that number.</param>
    /// <param name="Between">What stands before each stage and at the end.</param>
    private sealed record Stages(int[] From, string[] Between)
    {
        public string Text => string.Join('\n', From.SelectMany((from, i) => (string[])[Between[i], $"FROM {(from < i ? $"S{from}" : $"image:{i}")} AS s{i}"])) + "\n" + Between[^1];

        public string Expected
        {
            get
            {
                var stage = From.Length - 1;
                while (From[stage] < stage)
                {
                    stage = From[stage];
                }

                return $"image:{stage}";
            }
        }
    }
}
