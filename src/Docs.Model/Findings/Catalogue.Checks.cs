using System.Globalization;

namespace Docs.Model.Findings;

/// <summary>DOC4xx: what the rules of <c>docs check</c> find. DOC301 is there because a file's form is a rule too.</summary>
public static partial class Catalogue
{
    public static Finding FormIsNotCanonical(SourceLocation at, ImageName? image) =>
        Error("DOC301", at, "not in canonical form: the first difference is here; run 'docs fmt' to fix the file", image);

    public static Finding DescriptionIsMissing(SourceLocation at, string name, ImageName image) =>
        Error("DOC401", at, $"'{image}' needs '{name}', and its folder has no such file, or an empty one; write it", image);

    public static Finding ShortDescriptionIsWrong(SourceLocation at, string problem, ImageName? image) =>
        Error("DOC402", at, $"the short description {problem}; Docker Hub takes one line of at most 100 characters and bytes", image);

    public static Finding CategoryIsUnknown(SourceLocation at, string name, string? nearest, ImageName image) =>
        Error("DOC403", at, $"the category {Quote(name)} is not in the list of the source folder's metadata.json{DidYouMean(nearest)}", image);

    public static Finding TooManyCategories(SourceLocation at, int count, ImageName? image) =>
        Error("DOC404", at, $"{count.ToString(CultureInfo.InvariantCulture)} categories; Docker Hub accepts at most three: remove those that fit least", image);

    public static Finding MetadataHasWrongForm(SourceLocation at, string problem, ImageName? image) =>
        Error("DOC405", at, $"not the metadata of an image: {problem}; expected {{ \"hub\": {{ \"categories\": [\"…\"] }} }}", image);

    public static Finding ReadmeWasEdited(SourceLocation at, ImageName image) =>
        Error("DOC406", at, "this generated README was changed by hand, and will be overwritten; change the fragment instead, and run 'docs build'", image);

    public static Finding ExemptionIsUnused(SourceLocation at, string code) =>
        Warning("DOC407", at, $"this exemption has no effect, because no finding {code} matches it; remove it");

    public static Finding CategoryListIsMissing(SourceLocation at) =>
        Warning("DOC408", at, "the source folder has no list of all categories, so those of images are not checked; add this file");

    public static Finding ShortDescriptionHasMarkup(SourceLocation at, string what, ImageName image) =>
        Error("DOC409", at, $"the short description contains {what}, which Docker Hub shows unchanged; write plain words", image);

    public static Finding PlaceholderIsNotFilled(SourceLocation at, string placeholder, string remedy, ImageName? image) =>
        Error("DOC411", at, $"{Quote(placeholder)} is never filled here and would be published unchanged; {remedy}", image);

    public static Finding LogoIsMissing(SourceLocation at, ImageName image) =>
        Error("DOC412", at, $"'%%LOGO%%' without a logo: add logo.png or logo.svg to the folder of '{image}', or remove the placeholder", image);

    public static Finding ComposeFileIsMissing(SourceLocation at, string placeholder, ImageName image) =>
        Error("DOC414", at, $"{Quote(placeholder)} without a compose.yaml: add the file to the folder of '{image}', or remove the placeholder", image);

    public static Finding ComposeFileIsUnused(SourceLocation at, ImageName image) =>
        Error("DOC415", at, "a Compose file that no README shows; put '%%COMPOSE%%' into content.md", image);

    public static Finding TextIsToBeWritten(SourceLocation at, ImageName? image) =>
        Error("DOC416", at, "this line is still as 'docs new' wrote it; replace it with your own words", image);

    public static Finding PlaceholderIsHalfOpen(SourceLocation at, string written, string expected, bool isCertain, ImageName? image) =>
        Error("DOC417", at, $"{Quote(written)} is no placeholder and would be published unchanged{(isCertain ? $"; expected '{expected}'" : DidYouMean(expected))}", image)
            with
        { Fix = isCertain ? new(written, expected) : null };

    public static Finding RepositoryIsWrong(SourceLocation at, string problem, string text, string? expected, ImageName image) =>
        Error("DOC418", at, $"github-repo {problem}; expected one line such as '{expected ?? "https://github.com/OWNER/NAME"}': links go on from it", image)
            with
        { Fix = expected is null ? null : new(text, expected) };

    public static Finding TagIsGone(SourceLocation at, string tag, string? nearest, ImageName? image) =>
        Error("DOC421", at, nearest is not null
            ? $"there is no tag {Quote(tag)} any more; the nearest is '{nearest}'"
            : image is { } own && tag.StartsWith($"{own}:", StringComparison.Ordinal)
                ? $"there is no tag {Quote(tag)} any more, nor any other of this image; say in deprecated.md that nobody updates it"
                : $"there is no tag {Quote(tag)} any more, nor any other of that image; name another image", image);

    public static Finding ImageIsNotOfficial(SourceLocation at, string name, string? nearest, ImageName image) =>
        Error("DOC422", at, $"{Quote(name)} is not an official image; an example of an official image uses official images only{DidYouMean(nearest)}", image);

    public static Finding VariantIsUnused(SourceLocation at, ImageName image) =>
        Warning("DOC423", at, "no tag selects this variant's text, so no README has it; rename it after a part of a tag, or remove it", image);

    public static Finding RepositoryIsMeantAsImage(SourceLocation at, ImageName image) =>
        Warning("DOC424", at, "'%%REPO%%' names the image without its namespace, so that the README of an architecture names another image; write '%%IMAGE%%'", image)
            with
        { Fix = new("%%REPO%%", "%%IMAGE%%") };

    public static Finding AnchorIsDead(SourceLocation at, string anchor, string? nearest, string readmes, ImageName? image) =>
        Error("DOC431", at, $"the link leads to {Quote('#' + anchor)}, and no heading{readmes} has that anchor{DidYouMean(nearest is null ? null : '#' + nearest)}", image)
            with
        { Fix = string.Equals(anchor, nearest, StringComparison.OrdinalIgnoreCase) ? new('#' + anchor, '#' + nearest) : null };

    public static Finding LinkIsRelative(SourceLocation at, string url, ImageName? image) =>
        Warning("DOC432", at, $"the relative link {Quote(url)} leads nowhere on Docker Hub; write the whole address", image);

    public static Finding LinkIsNotSecure(SourceLocation at, string url, ImageName? image) =>
        Warning("DOC433", at, $"{Quote(url)} is a plain http: link to a host that is known to support https:; write https:", image)
            with
        { Fix = new("http://", "https://") };

    public static Finding ReferenceIsUndefined(SourceLocation at, string label, ImageName? image) =>
        Error("DOC434", at, $"the link's reference {Quote('[' + label + ']')} is not defined, so its brackets are shown; write [text](address)", image);

    public static Finding HeadingIsRepeated(SourceLocation at, string text, string other, ImageName? image) =>
        Warning("DOC435", at, $"the heading {Quote(text)} is used twice, also in {other}; give each heading its own text, so that links can tell them apart", image);

    public static Finding HeadingLevelIsSkipped(SourceLocation at, int level, int previous, ImageName? image) =>
        Warning("DOC436", at, $"a heading of level {Number(level)} follows one of level {Number(previous)}; expected level {Number(previous + 1)} at most", image);

    public static Finding LinkIsDead(SourceLocation at, string url, string reason, ImageName? image) =>
        Warning("DOC437", at, $"the link to {Quote(url)} is dead: {reason}", image);

    public static Finding AddressIsMalformed(SourceLocation at, string url, string problem, string? expected, ImageName? image) =>
        Error("DOC438", at, $"the address {Quote(url)} {problem}{DidYouMean(expected)}", image)
            with
        { Fix = expected is null ? null : new(url, expected) };

    public static Finding LinkIsReversed(SourceLocation at, string written, string expected, ImageName? image) =>
        Error("DOC439", at, $"{Quote(written)} is no link, because its brackets are in the wrong order or apart; write {Quote(expected)}", image)
            with
        { Fix = new(written, expected) };

    /// <param name="targets">All for which the remedy is the same.</param>
    /// <param name="bytes">Of the longest of them.</param>
    public static Finding ReadmeIsOverHubLimit(SourceLocation at, IEnumerable<string> targets, int bytes, string remedy, ImageName image) =>
        Warning("DOC441", at, $"the README of '{image}' for {string.Join(", ", targets.Select(t => $"'{t}'"))} has {(targets.Skip(1).Any() ? "up to " : "")}{bytes.ToString(CultureInfo.InvariantCulture)} bytes, and Docker Hub takes 25000: {remedy}", image);

    public static Finding WordLooksLikeHtml(SourceLocation at, string tag, ImageName? image) =>
        Warning("DOC442", at, $"{Quote(tag)} is read as an unknown HTML element and is not shown; write it as code: `{tag}`", image);

    public static Finding DeprecationIsNotSaid(SourceLocation at, ImageName image) =>
        Warning("DOC443", at, "the image is deprecated (deprecated.md), and its short description does not say so; begin it with 'DEPRECATED; '", image);

    public static Finding HeadingHasNoSpace(SourceLocation at, string written, string signs, ImageName? image) =>
        Error("DOC444", at, $"'{signs}' needs a space behind it to make a heading; readers see the signs now. Write '{signs} '", image)
            with
        { Fix = new(written, signs + " ") };

    public static Finding PictureIsWebPage(SourceLocation at, string url, string? raw, ImageName? image) =>
        Error("DOC445", at, $"{Quote(url)} is the address of a web page about a picture, so no picture is shown; write that of the picture itself{(raw is null ? "" : $": '{raw}'")}", image)
            with
        { Fix = raw is null ? null : new(url, raw) };

    public static Finding HtmlRunsScripts(SourceLocation at, string what, ImageName? image) =>
        Error("DOC451", at, $"{Quote(what)} could run a program in the reader's browser; remove it", image);

    public static Finding LinkIsNotAllowed(SourceLocation at, string url, string danger, ImageName? image) =>
        Error("DOC452", at, $"the link {Quote(url)} is not allowed: it {danger}; write an address that begins with https://, http:// or mailto:", image);

    public static Finding RelativeLinkLeavesFolder(SourceLocation at, string url, ImageName? image) =>
        Error("DOC453", at, $"the link {Quote(url)} leaves the folder of the image; write the whole address", image);

    public static Finding TextIsInvisible(SourceLocation at, string character, ImageName? image) =>
        Error("DOC454", at, $"the invisible character {character} hides text from reviewers; remove it", image);

    public static Finding ComposeStructureIsWrong(SourceLocation at, string problem, ImageName image) =>
        Warning("DOC461", at, $"not valid by the Compose specification: {problem}", image);

    public static Finding ComposeKeyIsRepeated(SourceLocation at, string problem, ImageName image) =>
        Error("DOC463", at, $"{problem}; keep one of them", image);

    public static Finding ComposeReferenceIsUndefined(SourceLocation at, string problem, ImageName image) =>
        Error("DOC464", at, problem, image);

    public static Finding ComposeVersionIsObsolete(SourceLocation at, string? entry, ImageName image) =>
        Warning("DOC462", at, "'version' is obsolete in Compose files and ignored; remove it", image)
            with
        { Fix = entry is null ? null : new(entry, "") };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static Finding DashIsNoOption(SourceLocation at, string written, string expected, ImageName? image) =>
        Error("DOC471", at, $"{Quote(written)} begins with the dash of a text, which is no option, so the command fails; write {Quote(expected)}", image)
            with
        { Fix = new(written, expected) };

    public static Finding BuildHasNoContext(SourceLocation at, ImageName? image) =>
        Error("DOC472", at, "'docker build' needs the folder that it builds from, and fails without it; write it at the end, as in 'docker build -t NAME .'", image);

    public static Finding ProgramNameHasSpaces(SourceLocation at, string written, string expected, ImageName? image) =>
        Error("DOC473", at, $"no shell reads the form with brackets, so {Quote(written)} is the name of one program, with its spaces; write [{expected}]", image)
            with
        { Fix = new($"\"{written}\"", expected) };

    public static Finding InstructionIsUnknown(SourceLocation at, ImageName? image) =>
        Error("DOC474", at, "this line of the Dockerfile begins with no instruction; end the line before it with '\\' if it goes on here, or begin it with one, such as RUN", image);

    public static Finding CodeSpanIsOpen(SourceLocation at, ImageName? image) =>
        Error("DOC475", at, "nothing closes the code that this backtick opens, or it closes none, so readers see the sign; use as many backticks on both sides, or write '\\`' for the sign itself", image);
}
