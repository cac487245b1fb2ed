using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>What is wrong, each with where to fix it and where that shows in the README.</summary>
internal static class FindingsView
{
    public static SafeHtml Write(ViewedReadme page)
    {
        if (page.Image.Findings is not { } findings)
        {
            return new PageText().Add($"<p class=\"empty\">Still being checked …</p>").ToSafe();
        }

        return findings.IsEmpty
            ? new PageText().Add($"<p class=\"empty\">Nothing is wrong.</p>").ToSafe()
            : Write(findings, f => LineOf(page, f.At) is > 0 and var line
                ? new PageText().Add($" <a href=\"{page.Links.Page(page.Readme.Readme.Target, page.Image.Name, View.Source, line)}\">line {line} of the README</a>").ToSafe()
                : SafeHtml.None);
    }

    /// <summary>A list of findings.</summary>
    /// <param name="place">What is said of where each shows.</param>
    public static SafeHtml Write(ImmutableArray<Finding> findings, Func<Finding, SafeHtml> place) => new PageText()
        .Add($"<ul class=\"findings\">\n")
        .AddEach(findings.OrderByDescending(f => f.Severity).ThenBy(f => f), (html, finding) => html.Add($"""
            <li><span class="mark {Word(finding)}">{Word(finding)}</span> <span class="code">{finding.Code}</span> {finding.Message}<br><code>{finding.At.ToString()}</code>{place(finding)}</li>

            """))
        .Add($"</ul>").ToSafe();

    private static string Word(Finding finding) => finding.Severity == Severity.Error ? "error" : "warning";

    /// <summary>The first line of the README that a line of a source became; zero for none.</summary>
    private static int LineOf(ViewedReadme page, SourceLocation at)
    {
        if (at.Line == 0)
        {
            return 0;
        }

        for (int offset = 0, number = 1; offset < page.Text.Length; number++)
        {
            var origin = page.Readme.Origins.FindLine(offset);
            if (origin.Line == at.Line && origin.Path == at.Path)
            {
                return number;
            }

            var newline = page.Text.IndexOf('\n', offset);
            if (newline < 0)
            {
                break;
            }

            offset = newline + 1;
        }

        return 0;
    }
}
