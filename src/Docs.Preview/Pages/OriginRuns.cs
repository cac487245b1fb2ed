using System.Globalization;
using System.Text;
using Docs.Model.Origins;

namespace Docs.Preview.Pages;

/// <summary>Where the lines of a README come from, as short texts for the script.</summary>
/// <param name="Paths">The files, each once, a line each.</param>
/// <param name="Lines">
/// Runs of lines, separated by spaces: <c>COUNT:FILE:LINE</c> where each line is from the line behind that of the one
/// before, and <c>COUNT:FILE</c> where all are from a file as a whole. A file is its place among the paths, from zero.
/// </param>
internal sealed record OriginRuns(string Paths, string Lines)
{
    public static OriginRuns Of(string text, OriginMap origins)
    {
        var (runs, paths) = (new StringBuilder(), new List<string>());
        var (count, path, first) = (0, "", 0);
        for (var offset = 0; offset < text.Length;)
        {
            var origin = origins.FindLine(offset);
            var goesOn = count > 0 && origin.Path == path && origin.Line == (first == 0 ? 0 : first + count);
            if (!goesOn)
            {
                End();
                (count, path, first) = (0, origin.Path, origin.Line);
            }

            count++;
            var newline = text.IndexOf('\n', offset);
            offset = newline < 0 ? text.Length : newline + 1;
        }

        End();
        return new(string.Join('\n', paths), runs.ToString());

        void End()
        {
            if (count == 0)
            {
                return;
            }

            var file = paths.IndexOf(path);
            if (file < 0)
            {
                file = paths.Count;
                paths.Add(path);
            }

            runs.Append(runs.Length == 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"{count}:{file}");
            _ = first > 0 ? runs.Append(CultureInfo.InvariantCulture, $":{first}") : runs;
        }
    }
}
