using System.Text;

namespace Docs.Pipeline.NewImages;

/// <summary>Something to know about a new image: given by an option, or asked for.</summary>
/// <param name="Option">As on the command line.</param>
/// <param name="HelpName">What stands for a value in the help.</param>
/// <param name="Question">What to ask.</param>
/// <param name="Accepts">Whether a value has the form that the rules ask for later.</param>
/// <param name="Expected">That form, in words that follow "is not".</param>
public sealed record NewImageField(string Option, string HelpName, string Question, Predicate<string> Accepts, string Expected)
{
    private const int MaxShort = 100;
    private const int MaxLine = 500;

    public static readonly NewImageField Title = new(
        "--title", "NAME", "What is the software called?", IsLine, "one line of at most 500 characters");

    public static readonly NewImageField ShortDescription = new(
        "--short-description", "TEXT", "What is it, in one sentence?", t => IsLine(t) && t.Length <= MaxShort && Encoding.UTF8.GetByteCount(t) <= MaxShort, "one line of at most 100 characters and 100 bytes");

    public static readonly NewImageField Repository = new(
        "--github-repo", "URL", "Where is the repository of its Dockerfile?", IsUrl, "an https URL");

    public static readonly NewImageField Maintainer = new(
        "--maintainer", "NAME", "Who maintains the image?", IsLinkText, "one line of at most 500 characters, without brackets and backslashes");

    public static readonly NewImageField License = new(
        "--license", "NAME", "Which license is the software under?", IsLinkText, "one line of at most 500 characters, without brackets and backslashes");

    public static readonly NewImageField LicenseUrl = new(
        "--license-url", "URL", "Where is the text of that license?", IsUrl, "an https URL");

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<NewImageField> All { get; } = [Title, ShortDescription, Repository, Maintainer, License, LicenseUrl];

    private static bool IsLine(string text) => text.Trim() == text && text.Length is > 0 and <= MaxLine && !text.Any(char.IsControl);

    private static bool IsLinkText(string text) => IsLine(text) && !text.AsSpan().ContainsAny('[', ']', '\\');

    private static bool IsUrl(string text) =>
        IsLine(text) && text.StartsWith("https://", StringComparison.Ordinal) && Uri.IsWellFormedUriString(text, UriKind.Absolute) && !text.AsSpan().ContainsAny('(', ')');
}
