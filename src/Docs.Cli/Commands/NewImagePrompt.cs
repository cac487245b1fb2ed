using Docs.Pipeline.NewImages;
using Docs.Sources.Loading;
using Spectre.Console;

namespace Docs.Cli.Commands;

/// <summary>Asks for what no option gives. An empty answer leaves it to be written later.</summary>
internal sealed class NewImagePrompt(IAnsiConsole console) : INewImageQuestions
{
    /// <summary>Asks until the answer has the right form.</summary>
    /// <returns>The answer; null for an empty one.</returns>
    public string? Ask(NewImageField field)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(field.Question))
            .AllowEmpty()
            .Validate(answer => answer.Length == 0 || field.Accepts(answer)
                ? ValidationResult.Success()
                : ValidationResult.Error(Markup.Escape($"expected {field.Expected}, or nothing")));
        return console.Prompt(prompt) is { Length: > 0 } answer ? answer : null;
    }

    /// <summary>Lets choose some of the categories; empty for none.</summary>
    public IReadOnlyList<string> AskCategories(CategoryList known)
    {
        if (known.Names.Count == 0)
        {
            return [];
        }

        while (true)
        {
            var chosen = console.Prompt(new MultiSelectionPrompt<string>()
                .Title($"Which categories is it in? At most {NewImage.MaxCategories}, or none")
                .NotRequired()
                .UseConverter(Markup.Escape)
                .AddChoices(known.Names));
            if (chosen.Count <= NewImage.MaxCategories)
            {
                return chosen;
            }

            console.MarkupLine($"at most {NewImage.MaxCategories}");
        }
    }
}
