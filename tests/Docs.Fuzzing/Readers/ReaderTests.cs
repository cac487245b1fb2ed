using System.Text;
using Docs.Formatting;
using Docs.Fuzzing.Grammar;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;
using Docs.Sources.Configuration;
using Docs.Sources.Library;
using Docs.Sources.Manifests;
using Docs.Sync.Dockerfiles;

namespace Docs.Fuzzing.Readers;

/// <summary>What other people wrote ends in findings: never in an exception, and never in a wait.</summary>
public sealed class ReaderTests(ITestOutputHelper output)
{
    private const int Texts = 20_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, (string[] Pieces, Action<string> Read)> Readers = new(StringComparer.Ordinal)
    {
        ["manifest"] = (["Maintainers: ", "Tags: ", "GitRepo: ", "https://github.com/a/b.git", "Directory: ", "GitCommit: ", "0123456789012345678901234567890123456789", "Architectures: ", "amd64", "arm64v8-GitCommit: ", "SharedTags: ", "a, b", "Builder: buildkit", "# c", "\n", "\n\n", " ", ",", ":", "File: x", "Constraints: !aufs"],
            text => ManifestParser.Parse(text, "a")),
        ["layout"] = (["{{", "}}", "{{ for x in y }}", "{{ end }}", "{{ include 'a' }}", "{{~", "~}}", "if ", "else", "tags", ".", "|", "image", "\n", "{%", "%}", "'", "\"", "(", ")", "[", "]", "1", "+", "func ", "ret ", "while true", "{{ 1.."],
            text => LayoutSyntaxOf(text)),
        ["placeholder"] = (["%%", "%%IMAGE%%", "%%LOGO%%", "%%CONTENT%%", "%", "%%A%%", "a", "\n", " ", "%%%"], text => PlaceholderText.Parse(text)),
        ["Dockerfile"] = (["FROM ", "a:1", " AS b", "\n", "\\\n", "ARG A=b\n", "$A", "${A:-", "}", "RUN <<EOF", "\nEOF\n", "# escape=`\n", "`\n", "COPY --from=b ", "ONBUILD ", "\"", "'", "\t"], text => DockerfileParser.FindBase(text)),
        ["docs.yml"] = (["source: ", "targets:\n", "  - ", "name: a\n", "&a ", "*a", "{", "}", "[", "]", ",", ": ", "? ", "|", ">", "'", "\"", "#", "\n", "\n  ", "- ", "!!int ", "---\n", "%YAML", "\t", "~", "<<: "], text => ConfigurationParser.Parse(text, "docs.yml", [])),
        ["compose.yaml"] = (["services:\n", "  a:\n", "    image: b\n", "- ", "&a ", "*a", "{", "}", "[", "]", ",", ": ", "? ", "|", ">", "'", "\"", "# c", "\n", "\n  ", "!!int ", "---\n", "%YAML", "\t", "~", "<<: "], text => FormatTwice("compose.yaml", text)),
        ["metadata.json"] = (["{", "}", "[", "]", ":", ",", "\"hub\"", "\"categories\"", "\"a\"", "null", "1", "1e999", "true", "\"\\ud800\"", "\"", "\\", " ", "\n", "/*"], text => FormatTwice("metadata.json", text)),
        ["lock file"] = (["{", "}", "[", "]", ":", ",", "\"logoCommits\": {", "\"dockerfileBases\": {", "\"docs\": ", "\"a\": \"b\"", "null", "1", "true", "\"", "\\", " ", "\n"], text => LockFileParser.Parse(text, "docs.lock.json", [])),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_is_read_at_once_or_ends_in_findings(string name)
    {
        var (pieces, read) = Readers[name];
        var texts = TestRun.IsComplete ? Texts : Texts / 20;
        var slowest = TimeSpan.Zero;
        for (var seed = 0; seed < texts; seed++)
        {
            var text = Text(new((ulong)seed), pieces);
            var start = TimeProvider.System.GetTimestamp();
            try
            {
                read(text);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Assert.Fail($"{name}, seed {seed}: {e.GetType()} {e.Message}\n{text}");
            }

            var time = TimeProvider.System.GetElapsedTime(start);
            slowest = time > slowest ? time : slowest;
            Assert.True(time < Limit, $"{name}, seed {seed}: took {time}\n{text}");
        }

        output.WriteLine($"{name}: {texts} texts, the slowest took {slowest.TotalMilliseconds:0.0} ms");
    }

    /// <summary>Pieces of the format, repeated, cut and mixed with any characters.</summary>
    private static string Text(Chance chance, string[] pieces)
    {
        var text = new StringBuilder();
        for (var count = chance.Below(30); count > 0; count--)
        {
            var piece = chance.Once(10) ? ((char)chance.Below(0xD800)).ToString() : chance.Of<string>(pieces);
            piece = chance.Once(15) ? piece[..chance.Below(piece.Length)] : piece;
            text.Insert(text.Length, piece, chance.Once(40) ? 200 : 1);
        }

        return text.ToString();
    }

    private static void FormatTwice(string fileName, string text)
    {
        var format = Formatter.Find(fileName)!;
        var findings = new List<Finding>();
        if (format(text, fileName, findings) is { } formatted)
        {
            Assert.Equal(formatted, format(formatted, fileName, findings));
        }
        else
        {
            Assert.NotEmpty(findings);
        }
    }

    private static void LayoutSyntaxOf(string text) => _ = ParsedLayout.Parse(new Fragment("tags.scriban", text, IsEmpty: false));
}
