using System.Text;
using Docs.Sources.Library;

namespace Docs.Tests.Sources;

public sealed class LockFilePrinterTests
{
    [Fact]
    public void Facts_are_sorted_a_line_each_and_unknown_keys_stay_as_they_are()
    {
        const string Text =
            """
            {"zones": [1,  2], "logoCommits": {"b/logo.png": null, "a/logo.svg": "0123456789abcdef0123456789abcdef01234567"}, "note": "é", "dockerfileBases": {},
            "officialImages": {"date": "2026-01-02T03:04:05+02:00", "commit": "89abcdef0123456789abcdef0123456789abcdef"}}
            """;
        const string Expected =
            """
            {
             "dockerfileBases": {},
             "logoCommits": {
              "a/logo.svg": "0123456789abcdef0123456789abcdef01234567",
              "b/logo.png": null
             },
             "note": "é",
             "officialImages": {
              "commit": "89abcdef0123456789abcdef0123456789abcdef",
              "date": "2026-01-02T03:04:05+02:00"
             },
             "version": 1,
             "zones": [1,  2]
            }

            """;
        Assert.Equal(Expected, Print(Text));
        Assert.Equal(Expected, Print(Expected));
    }

    [Fact]
    public void What_a_person_can_read_is_not_escaped() =>
        Assert.Contains("\"über+<a>&'b'\": \"ß`\"", Print("""{"dockerfileBases": {"über+<a>&'b'": "ß`"}}"""), StringComparison.Ordinal);

    private static string Print(string text) => Encoding.UTF8.GetString(LockFilePrinter.Print(LockFileParser.Parse(text, "docs.lock.json", [])!));
}
