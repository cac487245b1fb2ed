namespace Docs.Preview.Highlighting;

/// <summary>What a piece of code is.</summary>
internal enum CodeTokenKind
{
    Comment,
    Text,
    Keyword,
    Variable,
    Number,
    Property,
    Prompt,
    Option,
}
