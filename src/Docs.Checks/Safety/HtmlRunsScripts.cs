using Docs.Checks.Reading;
using Docs.Model.Findings;

namespace Docs.Checks.Safety;

/// <summary>Raw HTML that runs a program, or loads something that could.</summary>
internal sealed class HtmlRunsScripts : ReadmeRule
{
    private static readonly string[] Elements =
        ["applet", "base", "embed", "form", "frame", "frameset", "iframe", "link", "meta", "object", "script", "style"];

    public override string Code => "DOC451";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        from tag in readme.Markdown.Tags
        let problem = Problem(tag.Tag)
        where problem is not null
        select Catalogue.HtmlRunsScripts(readme.Locate(tag.Offset), problem, image.Name);

    private static string? Problem(HtmlTag tag) =>
        Elements.Contains(tag.Name)
            ? $"<{tag.Name}>"
            : tag.Attributes.Select(a => a.Name).FirstOrDefault(a => a == "srcdoc" || (a.Length > 2 && a.StartsWith("on", StringComparison.Ordinal))) is { } handler
            ? $"<{tag.Name} {handler}=…>"
            : null;
}
