using System.Text;
using Docs.Formatting;
using Docs.Fuzzing.Grammar;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Placeholders;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Library;
using Docs.Sources.Manifests;
using Docs.Sources.Metadata;
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
            text => ReadLayout(text)),
        ["placeholder"] = (["%%", "%%IMAGE%%", "%%LOGO%%", "%%CONTENT%%", "%", "%%A%%", "a", "\n", " ", "%%%"], text => PlaceholderText.Parse(text)),
        ["Dockerfile"] = (["FROM ", "a:1", " AS b", "\n", "\\\n", "ARG A=b\n", "$A", "${A:-", "}", "RUN <<EOF", "\nEOF\n", "# escape=`\n", "`\n", "COPY --from=b ", "ONBUILD ", "\"", "'", "\t"], text => DockerfileParser.FindBase(text)),
        ["docs.yml"] = (["source: ", "targets:\n", "  - ", "name: a\n", "&a ", "*a", "{", "}", "[", "]", ",", ": ", "? ", "|", ">", "'", "\"", "#", "\n", "\n  ", "- ", "!!int ", "---\n", "%YAML", "\t", "~", "<<: "], text => ConfigurationParser.Parse(text, "docs.yml", [])),
        ["compose.yaml"] = (["services:\n", "  a:\n", "    image: b\n", "- ", "&a ", "*a", "{", "}", "[", "]", ",", ": ", "? ", "|", ">", "'", "\"", "# c", "\n", "\n  ", "!!int ", "---\n", "%YAML", "\t", "~", "<<: "], text => FormatTwice("compose.yaml", text)),
        ["metadata.json"] = (["{", "}", "[", "]", ":", ",", "\"hub\"", "\"categories\"", "\"a\"", "null", "1", "1e999", "true", "\"\\ud800\"", "\"", "\\", " ", "\n", "/*"], text => FormatTwice("metadata.json", text)),
        ["lock file"] = (["{", "}", "[", "]", ":", ",", "\"logoCommits\": {", "\"dockerfileBases\": {", "\"docs\": ", "\"a\": \"b\"", "null", "1", "true", "\"", "\\", " ", "\n"], text => EndsInFindings(findings => LockFileParser.Parse(text, "docs.lock.json", findings))),
        ["journal"] = (["{", "}", "[", "]", ":", ",", "\"manifests\": {", "\"lock\": ", "\"lockFile\": ", "\"a\": \"YQ==\"", "\"../a\": null", "null", "1", "true", "\"", "\\", " ", "\n"], text => EndsInFindings(findings => TagDataJournal.Parse(Encoding.UTF8.GetBytes(text), "journal", findings))),
        ["categories"] = (["{", "}", "[", "]", ":", ",", "\"hub\": {", "\"categories\": [", "\"a\"", "null", "1", "true", "\"", "\\", " ", "\n"], text => MetadataParser.Parse(new("metadata.json", text, IsEmpty: false), null, [])),
        ["bytes"] = (["a", "\0", "\r", "\n", "\r\n", "\ufeff", "é", "😀", " ", "\u0085"], text => EndsInFindings(findings => TextFile.Parse(Encoding.Latin1.GetBytes(text), "a.md", null, findings))),
        ["Markdown"] = (["[", "]", "(", ")", "![", "](", "<", ">", "*", "_", "**", "~~", "`", "``", "> ", "- ", "1. ", "|", "\n|-|-|\n", "\n", "\n\n", "    ", "\t", "# ", "```\n", "[a]: b\n", "[^1]: ", "&amp;", "\\", "http://a.b", "a@b.co", "<b>", "<!--", "a", " "], text => FormatTwice("content.md", text)),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_is_read_at_once_or_ends_in_findings(string name)
    {
        var texts = TestRun.IsComplete ? Texts : Texts / 20;
        var slowest = TimeSpan.Zero;
        _ = TimeOf(name, seed: 0);
        for (var seed = 0; seed < texts; seed++)
        {
            var time = TimeOf(name, seed);

            // A machine that does something else for a second does not do so twice.
            time = time < Limit ? time : TimeOf(name, seed);
            slowest = time > slowest ? time : slowest;
            Assert.True(time < Limit, $"{name}, seed {seed}: took {time}\n{TextOf(name, seed)}");
        }

        output.WriteLine($"{name}: {texts} texts, the slowest took {slowest.TotalMilliseconds:0.0} ms");
    }

    /// <summary>How long reading the text of a seed takes.</summary>
    private static TimeSpan TimeOf(string name, int seed)
    {
        var text = TextOf(name, seed);
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            Readers[name].Read(text);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Assert.Fail($"{name}, seed {seed}: {e.GetType()} {e.Message}\n{text}");
        }

        return TimeProvider.System.GetElapsedTime(start);
    }

    private static string TextOf(string name, int seed) => Text(new((ulong)seed), Readers[name].Pieces);

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

    /// <summary>Whatever is no layout ends in findings.</summary>
    private static void ReadLayout(string text)
    {
        const string File = "tags.scriban-md";
        var files = new Dictionary<string, Fragment>(StringComparer.Ordinal) { [File] = new(File, text, IsEmpty: false) };
        EndsInFindings(findings => LayoutSet.Parse(new("templates", files), findings));
    }

    private static void EndsInFindings(Func<List<Finding>, object?> read)
    {
        var findings = new List<Finding>();
        Assert.True(read(findings) is not null || findings.Count > 0, "nothing was read, and nothing is reported");
    }
}
