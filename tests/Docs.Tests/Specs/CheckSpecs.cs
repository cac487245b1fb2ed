using System.Text;
using System.Text.RegularExpressions;
using Docs.Checks;
using Docs.Testing.Workspaces;

namespace Docs.Tests.Specs;

/// <summary>Runs <c>tests/specs/checks</c>: an image that is right but for what the case changes, alone and with others, with every line ending.</summary>
public sealed partial class CheckSpecs
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases => SpecFile.Rows("checks");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Holds(string file, int index)
    {
        var spec = SpecFile.Read(file, index);
        var (content, image, templates, targets) = (spec.Text("content"), spec.Texts("image"), spec.Texts("templates"), spec.List("targets"));
        var (findings, allowed) = (spec.Lines("findings"), spec.List("allows"));
        spec.Close();
        if (findings.Count == 0 && allowed.Count == 0)
        {
            spec.Fail("the case expects nothing");
        }

        foreach (var (mode, newline, arguments) in Modes(withOneImage: templates.Count == 0))
        {
            using var workspace = new CheckedWorkspace();
            foreach (var (path, text) in image)
            {
                Write(workspace.Files, $"{CheckedWorkspace.Folder}/{path}", text, newline);
            }

            foreach (var (path, text) in templates)
            {
                Write(workspace.Files, $"templates/{path}", text, newline);
            }

            if (content is not null)
            {
                var whole = workspace.Files.Read($"{CheckedWorkspace.Folder}/content.md") + "\n" + content;
                Write(workspace.Files, $"{CheckedWorkspace.Folder}/content.md", whole, newline);
            }

            var found = await workspace.FindAsync([.. arguments, .. targets.SelectMany(t => (string[])["--target", t])]);

            // Line endings are a matter of form, which no rule looks at.
            ExpectedFindings.Check(findings, [.. found.Where(f => newline == "\n" || !f.StartsWith("error DOC301 ", StringComparison.Ordinal))], mode);
        }
    }

    [Fact]
    public void Every_rule_has_a_case_where_it_finds_something_and_one_where_it_finds_nothing()
    {
        var cases = SpecFile.List("checks").SelectMany(f => SpecFile.Rows("checks").Where(r => r.Data.Item1 == f)).Select(r => SpecFile.Read(r.Data.Item1, r.Data.Item2)).ToList();
        var codes = Rules.All.Select(r => r.Code).ToList();

        Assert.Distinct(codes);
        Assert.Empty(codes.Except(cases.SelectMany(c => c.Lines("findings")).Select(l => Code().Match(l).Value)));
        Assert.Empty(codes.Except(cases.SelectMany(c => c.List("allows"))));
    }

    private static IEnumerable<(string Mode, string Newline, string[] Arguments)> Modes(bool withOneImage)
    {
        yield return ("all images, CRLF", "\r\n", []);
        if (withOneImage)
        {
            yield return ("one image", "\n", ["hello"]);
        }
    }

    private static void Write(Workspace files, string path, string? text, string newline)
    {
        if (text is null)
        {
            files.Delete(path);
        }
        else
        {
            files.Write(path, Encoding.UTF8.GetBytes(text.Replace("\n", newline, StringComparison.Ordinal)));
        }
    }

    [GeneratedRegex(@"DOC\d{3}")]
    private static partial Regex Code();
}
