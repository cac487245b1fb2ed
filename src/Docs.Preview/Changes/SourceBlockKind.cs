namespace Docs.Preview.Changes;

/// <summary>What readers call a block.</summary>
internal enum SourceBlockKind
{
    Paragraph,
    Heading,
    ListItem,
    CodeBlock,
    Table,
    Quote,
    Comment,
}
