using Docs.Sources.Loading;

namespace Docs.Pipeline.NewImages;

/// <summary>Asks a person about a new image.</summary>
public interface INewImageQuestions
{
    /// <summary>An answer that the field accepts; null where the person leaves it to be written later.</summary>
    string? Ask(NewImageField field);

    /// <summary>Some of the categories, at most <see cref="NewImage.MaxCategories"/>; empty for none.</summary>
    IReadOnlyList<string> AskCategories(CategoryList known);
}
