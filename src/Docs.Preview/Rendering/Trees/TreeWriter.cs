using AngleSharp.Dom;
using Docs.Preview.Html;

namespace Docs.Preview.Rendering.Trees;

/// <summary>
/// Writes a tree as HTML: text, and what is decided for each element. Comments and the like are left out. It walks
/// along a stack of its own, for a tree may be deeper than the program's stack.
/// </summary>
internal abstract class TreeWriter(HtmlText html)
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private readonly Stack<OpenNodes> _open = new();
    private int _links;

    protected HtmlText Html => html;

    /// <summary>Whether a link is open.</summary>
    protected bool IsInLink => _links > 0;

    /// <summary>Writes all, or tells that it would be too long.</summary>
    /// <param name="read">
    /// Characters that the tree was read from: it may be twice as long and 256 KiB. Longer is a tree where tags that
    /// nothing closes begin anew in each paragraph, attributes and all.
    /// </param>
    public bool TryWrite(INodeList nodes, int read)
    {
        var maxLength = (2 * read) + (256 << 10);
        Open(nodes, name: null);
        while (_open.TryPeek(out var open))
        {
            if (html.Length > maxLength)
            {
                return false;
            }

            if (_open.Count == 1)
            {
                EndBlock();
            }

            if (open.Next < open.Nodes.Length)
            {
                Write(open.Nodes[open.Next++]);
            }
            else
            {
                Close(_open.Pop().Name);
            }
        }

        return true;
    }

    /// <summary>Called between the nodes that are in no other one, and behind the last.</summary>
    protected virtual void EndBlock()
    {
    }

    /// <summary>The name that an element is written with.</summary>
    protected virtual string NameOf(IElement element) => element.LocalName;

    /// <summary>Writes an element of HTML up to its content.</summary>
    protected abstract TreeStep WriteStart(IElement element);

    private void Write(INode node)
    {
        if (node is IText text)
        {
            html.WriteText(text.Data);
        }
        else if (node is IElement { NamespaceUri: HtmlNamespace } element)
        {
            switch (WriteStart(element))
            {
                case TreeStep.Through:
                    Open(element.ChildNodes, name: null);
                    break;
                case TreeStep.Into:
                    // A browser leaves out a line's end right behind this tag.
                    html.WriteRaw(element.LocalName == "pre" && element.FirstChild is IText { Data: ['\n', ..] } ? "\n" : "");
                    Open(element.ChildNodes, NameOf(element));
                    break;
                default:
                    break;
            }
        }
    }

    /// <param name="name">Of the element whose end is to be written; null for none.</param>
    private void Open(INodeList nodes, string? name)
    {
        _links += name == "a" ? 1 : 0;
        _open.Push(new(nodes, name));
    }

    private void Close(string? name)
    {
        if (name is not null)
        {
            _links -= name == "a" ? 1 : 0;
            html.WriteRaw("</").WriteRaw(name).WriteRaw(">");
        }
    }

    private sealed class OpenNodes(INodeList nodes, string? name)
    {
        public INodeList Nodes => nodes;

        public string? Name => name;

        /// <summary>Index of the node that comes next.</summary>
        public int Next { get; set; }
    }
}
