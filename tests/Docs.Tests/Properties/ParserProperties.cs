using System.Text;
using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Library;
using FsCheck.Fluent;

namespace Docs.Tests.Properties;

/// <summary>What other people wrote never ends the program.</summary>
public sealed class ParserProperties
{
    [Fact]
    public void Any_docs_yml_is_parsed_with_findings_at_places_that_it_has() =>
        Property.HoldsForTexts(
            Texts.Like(
                "\n", "\n", "\n  ", ": ", ": ", " ", "-", "- ", "{", "}", "[", "]", ",", "?", "? ", "|", ">", "'", "\"", "\\", "\t", "#", "%", "@", "`", "!", "!!int ",
                "&a ", "*a", "<<", "---\n", "...", "~", "null", "1", "source", "targets", "targets:\n  i386", "links", "links:\n  repository", "path", "a/b", "library", "i386"),
            text =>
            {
                var findings = new List<Finding>();
                _ = ConfigurationParser.Parse(text, "docs.yml", findings);
                Assert.All(findings, f => Assert.InRange(f.At.Line, 0, text.Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length + 1));
            });

    [Fact]
    public void Any_lock_file_is_parsed_and_prints_to_an_equal_one_or_is_reported_with_one_finding() =>
        Property.HoldsForTexts(
            Texts.Like(
                "{", "{", "}", "[", "]", ":", ",", "\"logoCommits\": ", "\"dockerfileBases\": ", "\"docs\": ", "\"version\": ", "\"commit\": ", "{\"logoCommits\": {", "}}", "\"a\": ", "\"a\"", "null", "1", "true", "\"\\ud800\"",
                "\"\\udc00\": ", "\"\\u0000\"", "\"", "\\", "\n", " "),
            text =>
            {
                var findings = new List<Finding>();
                var lockFile = LockFileParser.Parse(text, "docs.lock.json", findings);
                Assert.Equal(lockFile is null ? 1 : 0, findings.Count);
                Assert.All(findings, f => Assert.InRange(f.At.Line, 0, text.Split('\n').Length));
                if (lockFile is not null)
                {
                    Assert.Equal(lockFile, LockFileParser.Parse(Encoding.UTF8.GetString(LockFilePrinter.Print(lockFile)), "docs.lock.json", findings));
                }
            });

    [Fact]
    public void Any_bytes_are_a_text_or_reported_with_one_finding() =>
        Property.Holds(
            Gen.Elements<byte[]>(
                [0], [(byte)'a'], [(byte)'\n'], [(byte)'\r', (byte)'\n'], [(byte)'\r'], [.. "ü🐳"u8], [0xEF, 0xBB, 0xBF], [0xC3], [0xF0, 0x9F, 0x90], [0x80], [0xED, 0xA0, 0x80], [0xFF])
                .ArrayOf().Select(pieces => pieces.SelectMany(p => p).ToArray()),
            bytes =>
            {
                var findings = new List<Finding>();
                var fragment = TextFile.Parse(bytes, "file", image: null, findings);
                if (fragment is null)
                {
                    Assert.InRange(Assert.Single(findings).At.Line, 1, bytes.Count(b => b == '\n') + 1);
                    return;
                }

                var text = Encoding.UTF8.GetString(bytes);
                Assert.Empty(findings);
                Assert.Equal(
                    (text.StartsWith('\uFEFF') ? text[1..] : text).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n'), fragment.Text);
                Assert.Equal(bytes.Length == 0, fragment.IsEmpty);
            });
}
