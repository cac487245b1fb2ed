using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Docs.Hub;

/// <summary>
/// Where a text may end early: before a block that nothing directly above announces (a heading, or a text that ends with a colon), before an item of a list, however deep, that is not the first one, or
/// before a row of a table that is not the first one below its head. What stands before such a place means the same
/// without what follows.
/// </summary>
internal static class CutPlaces
{
    /// <summary>Indices of starts of lines, in ascending order, without the start of the text.</summary>
    public static List<int> Of(MarkdownDocument document, string text, HtmlComments comments)
    {
        var places = new List<int>();
        var isAnnounced = false;
        foreach (var block in document)
        {
            // Definitions are gathered in one block, wherever they stand.
            if (block is LinkReferenceDefinitionGroup)
            {
                continue;
            }

            // A heading with nothing below it would promise what is not there, and so would "For example:".
            if (!isAnnounced)
            {
                Add(block);
            }

            isAnnounced = block is HeadingBlock || (block is ParagraphBlock or ListBlock && EndsWithColon(block));
            if (block is ListBlock list)
            {
                AddItems(list);
            }
            else if (block is Table table)
            {
                for (var i = 2; i < table.Count; i++)
                {
                    Add(table[i]);
                }
            }
        }

        return places;

        bool EndsWithColon(Block block) => text.AsSpan(block.Span.Start, block.Span.Length).TrimEnd() is [.., ':' or '：'];

        void Add(Block block)
        {
            var place = TextLine.StartOf(text, block.Span.Start);
            if (place > (places.Count == 0 ? 0 : places[^1]) && !comments.Contain(place))
            {
                places.Add(place);
            }
        }

        void AddItems(ListBlock list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                var item = (ListItemBlock)list[i];
                if (i > 0)
                {
                    Add(item);
                }

                foreach (var nested in item.OfType<ListBlock>())
                {
                    AddItems(nested);
                }
            }
        }
    }
}
