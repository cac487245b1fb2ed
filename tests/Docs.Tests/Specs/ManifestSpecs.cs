using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;
using Docs.Sources.Files;
using Docs.Sources.Manifests;
using Docs.Tests.Properties;

namespace Docs.Tests.Specs;

/// <summary>Runs <c>tests/specs/manifests</c>: one manifest, with every line ending and through the printer.</summary>
public sealed class ManifestSpecs
{
    private const string File = "manifest";

    public static IEnumerable<TheoryDataRow<string, int>> Cases => SpecFile.Rows("manifests");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string file, int index)
    {
        var spec = SpecFile.Read(file, index);
        var text = spec.Text("manifest") ?? "";
        var maintainers = spec.Has("maintainers") ? spec.List("maintainers") : null;
        var entries = spec.Cases("entries");
        var prints = spec.Text("prints");
        var findings = spec.Lines("findings");
        spec.Close();
        if (maintainers is null && entries is null && prints is null && findings.Count == 0)
        {
            spec.Fail("the case expects nothing");
        }

        foreach (var (mode, bytes) in Modes(text))
        {
            var parsed = Parse(bytes);
            ExpectedFindings.Check(findings, parsed.Findings, mode, File);
            if (maintainers is not null)
            {
                Assert.Equal(maintainers, parsed.Manifest.Maintainers.Select(m => $"{m.Name} | {m.Contact ?? "-"} | {m.Handle}"));
            }

            CheckEntries(entries, parsed.Manifest, mode);
            CheckPrint(prints, parsed, mode);
        }
    }

    private static IEnumerable<(string Mode, byte[] Bytes)> Modes(string text)
    {
        yield return ("LF", Encoding.UTF8.GetBytes(text));
        yield return ("CRLF", Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        yield return ("byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        yield return ("no newline at the end", Encoding.UTF8.GetBytes(text.TrimEnd('\n')));
    }

    private static ParsedManifest Parse(byte[] bytes)
    {
        var findings = new List<Finding>();
        var fragment = TextFile.Parse(bytes, File, image: null, findings);
        Assert.Empty(findings);
        return ManifestParser.Parse(Assert.IsType<Fragment>(fragment).Text, File);
    }

    private static void CheckEntries(IReadOnlyList<SpecCase>? expected, TagManifest manifest, string mode)
    {
        if (expected is null)
        {
            return;
        }

        Assert.True(
            expected.Count == manifest.Entries.Count,
            $"{mode}: expected {expected.Count} entries, found {manifest.Entries.Count}:\n{ManifestPrinter.Print(manifest)}");
        foreach (var (spec, entry) in expected.Zip(manifest.Entries))
        {
            Check("tags", string.Join(", ", entry.Tags));
            Check("shared-tags", string.Join(", ", entry.SharedTags));
            Check("architectures", string.Join(", ", entry.Architectures));
            Check("constraints", string.Join(", ", entry.Constraints));
            Check("repository", entry.Source.Repository);
            Check("fetch", entry.Source.Fetch);
            Check("commit", entry.Source.Commit.ToString());
            Check("directory", entry.Source.Directory);
            Check("file", entry.Source.File);
            Check("builder", entry.Source.Builder ?? "");
            foreach (var (target, source) in spec.Texts("sources"))
            {
                var actual = entry.SourceFor(Target.Find(target)!);
                Assert.Equal(source, $"{actual.Repository} {actual.Fetch} {actual.Commit} {actual.Path} {actual.Builder ?? "-"}");
            }

            spec.Close();

            void Check(string key, string actual)
            {
                if (spec.Text(key) is { } value)
                {
                    Assert.Equal($"{mode}: {key}: {value}", $"{mode}: {key}: {actual}");
                }
            }
        }
    }

    private static void CheckPrint(string? expected, ParsedManifest parsed, string mode)
    {
        var printed = ManifestPrinter.Print(parsed.Manifest);
        if (expected is not null)
        {
            Assert.Equal(expected, printed);
        }

        if (parsed.IsValid)
        {
            var again = ManifestParser.Parse(printed, File);
            Assert.True(again.IsValid, $"{mode}: what was printed is not valid: {string.Join('\n', again.Findings)}");
            Assert.Equal(parsed.Manifest, again.Manifest);
        }
    }
}
