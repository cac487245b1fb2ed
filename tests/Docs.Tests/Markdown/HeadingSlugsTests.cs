using Docs.Markdown;
using Docs.Markdown.Headings;

namespace Docs.Tests.Markdown;

public sealed class HeadingSlugsTests
{
    [Theory]
    [InlineData("# Supported tags and respective `Dockerfile` links", "supported-tags-and-respective-dockerfile-links")]
    [InlineData("# Quick reference (cont.)", "quick-reference-cont")]
    [InlineData("## ... via [`docker compose`](https://github.com/docker/compose)", "-via-docker-compose")]
    [InlineData("## What's *new* in __3.14__?", "whats-new-in-314")]
    [InlineData("# `python:<version>-slim`", "pythonversion-slim")]
    [InlineData("# snake_case and kebab-case", "snake_case-and-kebab-case")]
    [InlineData("# Über größe ÄÖÜ", "über-größe-äöü")]
    [InlineData("# Привет, мир", "привет-мир")]
    [InlineData("# 日本語 と 한국어", "日本語-と-한국어")]
    [InlineData("# हिन्दी", "हिन्दी")]
    [InlineData("# x² ½ Ⅷ", "x--ⅷ")]
    [InlineData("# 🐳 Docker 🚀", "-docker-")]
    [InlineData("# ⚠️ Notice", "️-notice")]
    [InlineData("# A & B &amp; C", "a--b--c")]
    [InlineData("# a – b — c", "a--b--c")]
    [InlineData("# Ⓐ 🅰", "ⓐ-🅰")]
    [InlineData("# <https://example.com/a>", "httpsexamplecoma")]
    [InlineData("# ![logo](a.png) Name", "-name")]
    [InlineData("# ![*a* `b` &amp;](a.png)", "")]
    [InlineData("# a<br>b <b>c</b>", "ab-c")]
    [InlineData("# [![a](b)](c) text", "-text")]
    [InlineData("# \\*literal\\*", "literal")]
    [InlineData("Two\nlines\n===", "twolines")]
    [InlineData("#", "")]
    [InlineData("# ?!", "")]
    public void A_heading_is_linked_to_by_its_text_without_punctuation(string markdown, string slug) => Assert.Equal([slug], SlugsOf(markdown));

    [Fact]
    public void Headings_of_one_text_are_numbered() =>
        Assert.Equal(["usage", "usage-1", "other", "usage-2"], SlugsOf("# Usage\n# `usage`\n# Other\n# USAGE!"));

    [Fact]
    public void A_number_that_another_heading_has_as_its_text_is_passed_over() =>
        Assert.Equal(["usage", "usage-1", "usage-2", "usage-1-1"], SlugsOf("# Usage\n# Usage-1\n# Usage\n# Usage-1"));

    [Fact]
    public void Headings_without_text_are_numbered_too() => Assert.Equal(["", "-1", "-2"], SlugsOf("#\n# ?\n# !"));

    [Fact]
    public void Headings_are_found_in_lists_and_quotes_and_not_in_code() =>
        Assert.Equal(["one", "two", "three"], SlugsOf("- # One\n\n> ## Two\n\n```\n# Not\n```\n\nThree\n-----\n"));

    [Fact]
    public void Each_slug_comes_with_its_heading()
    {
        var slugs = HeadingSlugs.Of(MarkdownDialect.GitHub.Parse("# One\n\ntext\n\n## Two\n", "a.md", [])!);

        Assert.Equal([(0, 1), (4, 2)], slugs.Select(s => (s.Heading.Line, s.Heading.Level)));
    }

    private static IEnumerable<string> SlugsOf(string markdown) =>
        HeadingSlugs.Of(MarkdownDialect.GitHub.Parse(markdown, "a.md", [])!).Select(s => s.Slug);
}
