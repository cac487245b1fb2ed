using Docs.Model;
using Docs.Model.Origins;

namespace Docs.Preview.FindingLists;

/// <summary>Which line of a README a line of a source became first.</summary>
internal sealed class OriginLines
{
    private readonly Dictionary<(string Path, int Line), int> _lines = [];

    public OriginLines(string text, OriginMap origins)
    {
        for (int offset = 0, number = 1; offset < text.Length; number++)
        {
            var origin = origins.FindLine(offset);
            _lines.TryAdd((origin.Path, origin.Line), number);
            var newline = text.IndexOf('\n', offset);
            offset = newline < 0 ? text.Length : newline + 1;
        }
    }

    /// <summary>A line of the README, one-based; zero where no line is from there.</summary>
    public int Find(SourceLocation at) => at.Line == 0 ? 0 : _lines.GetValueOrDefault((at.Path, at.Line));
}
