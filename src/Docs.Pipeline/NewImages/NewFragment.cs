using System.Text;
using System.Text.Json;
using Docs.Formatting;
using Docs.Model;
using Docs.Model.Snapshots;

namespace Docs.Pipeline.NewImages;

/// <summary>A fragment that every image has.</summary>
/// <param name="FileName">In the image's folder.</param>
/// <param name="Text">In canonical form, what is not known yet marked with <see cref="Unfilled.Marker"/>.</param>
internal sealed record NewFragment(string FileName, string Text)
{
    /// <summary>The files of a new image, sorted.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [FragmentName.ShortDescription, FragmentName.Content, FragmentName.Repository, FragmentName.License, FragmentName.Maintainer, FragmentName.Metadata];

    /// <summary>Whether something in it is left to write.</summary>
    public bool IsUnfilled => Text.Contains(Unfilled.Marker, StringComparison.Ordinal);

    /// <summary>All fragments of a new image, in the order of <see cref="FileNames"/>.</summary>
    public static IReadOnlyList<NewFragment> Of(NewImage image) =>
    [
        Format(FragmentName.ShortDescription, image.Find(NewImageField.ShortDescription) ?? Todo("what this is, in at most 100 characters")),
        Format(FragmentName.Content, Content(image.Find(NewImageField.Title) ?? image.Name.Value)),
        Format(FragmentName.Repository, image.Find(NewImageField.Repository) ?? Todo("https://github.com/OWNER/REPOSITORY")),
        Format(FragmentName.License, License(image.Find(NewImageField.License), image.Find(NewImageField.LicenseUrl))),
        Format(FragmentName.Maintainer, image.Find(NewImageField.Maintainer) is { } name ? $"[{name}](%%GITHUB-REPO%%)" : Todo("[who maintains this image](%%GITHUB-REPO%%)")),
        Format(FragmentName.Metadata, Metadata(image.Categories.IsEmpty ? [Todo("at most three of the categories in ../metadata.json")] : image.Categories)),
    ];

    private static NewFragment Format(string fileName, string text) =>
        new(fileName, Formatter.Find(fileName) is { } format ? format(text, fileName, [])! : text + "\n");

    private static string Content(string title) =>
        $"""
        # What is {title}?

        {Todo("what it is and what it is for, in a few sentences")}

        {Todo("add logo.png or logo.svg to this folder and write its placeholder LOGO here, or remove this line")}

        # How to use this image

        {Todo("the first thing that somebody would want to do")}

        ```console
        $ docker run --rm %%IMAGE%%
        ```

        """;

    private static string License(string? name, string? url)
    {
        var sentence = $"The software in this image is available under the [{name ?? "license"}]({url ?? "https://example.com/"}).";
        return name is null || url is null ? Todo(sentence) : sentence;
    }

    private static string Metadata(IEnumerable<string> categories)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("hub");
            writer.WriteStartArray("categories");
            foreach (var category in categories)
            {
                writer.WriteStringValue(category);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Todo(string what) => $"{Unfilled.Marker}: {what}";
}
