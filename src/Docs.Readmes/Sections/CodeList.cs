using System.Runtime.CompilerServices;
using Docs.Readmes.Layouts;

namespace Docs.Readmes.Sections;

/// <summary>Words as code, separated by commas.</summary>
/// <param name="count">How many of the words, from the first on.</param>
internal sealed class CodeList(IReadOnlyList<string> words, int count) : LayoutText
{
    public CodeList(IReadOnlyList<string> words)
        : this(words, words.Count)
    {
    }

    public override void AppendTo(ref DefaultInterpolatedStringHandler text)
    {
        for (var i = 0; i < count; i++)
        {
            text.AppendLiteral(i == 0 ? "`" : ", `");
            text.AppendLiteral(words[i]);
            text.AppendLiteral("`");
        }
    }
}
