using System.Runtime.InteropServices;
using System.Text;

namespace Docs.Fuzzing.GitHub;

/// <summary>
/// What GitHub's own renderer makes of Markdown: its library is called in this process, for starting the program takes a
/// hundred times as long as rendering a short page.
/// </summary>
internal static class GitHubRenderer
{
    // CMARK_OPT_UNSAFE keeps raw HTML, CMARK_OPT_FOOTNOTES reads footnotes; GitHub has both.
    private const int Options = (1 << 17) | (1 << 13);

    /// <summary>The library keeps the signs that are special in one table for all parsers, and changes it while it reads.</summary>
    private static readonly Lock OneAtATime = new();

    private static readonly Lazy<nint[]> Extensions = new(static () =>
    {
        CmarkLibrary.RegisterExtensions();
        return [.. new[] { "table", "strikethrough", "autolink", "tagfilter", "tasklist" }.Select(CmarkLibrary.FindExtension)];
    });

    /// <summary>The page as HTML.</summary>
    /// <param name="markdown">Lines ended by <c>\n</c>.</param>
    public static string Render(string markdown)
    {
        var text = Encoding.UTF8.GetBytes(markdown);
        lock (OneAtATime)
        {
            var parser = CmarkLibrary.NewParser(Options);
            foreach (var extension in Extensions.Value)
            {
                _ = CmarkLibrary.Attach(parser, extension);
            }

            CmarkLibrary.Feed(parser, text, (nuint)text.Length);
            var document = CmarkLibrary.Finish(parser);
            var html = CmarkLibrary.RenderHtml(document, Options, CmarkLibrary.ExtensionsOf(parser));
            var rendered = Marshal.PtrToStringUTF8(html)!;
            unsafe
            {
                // What the library hands out is the caller's to free, by the C library.
                NativeMemory.Free((void*)html);
            }

            CmarkLibrary.FreeNode(document);
            CmarkLibrary.FreeParser(parser);
            return rendered;
        }
    }
}
