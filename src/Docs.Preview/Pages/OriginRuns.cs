using System.Globalization;
using System.Text;
using Docs.Model.Origins;

namespace Docs.Preview.Pages;

/// <summary>
/// Where the lines of a README come from, as a short text for the script: a run of lines on each
/// line. A run is <c>COUNT PATH:LINE</c> where each line is from the line behind that of the one before, and
/// <c>COUNT PATH</c> where all are from a file as a whole.
/// </summary>
internal static class OriginRuns
{
    public static string Of(string text, OriginMap origins)
    {
        var runs = new StringBuilder();
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
        return runs.ToString();

        void End()
        {
            if (count > 0)
            {
                runs.Append(runs.Length == 0 ? "" : "\n").Append(CultureInfo.InvariantCulture, $"{count} {path}");
                _ = first > 0 ? runs.Append(CultureInfo.InvariantCulture, $":{first}") : runs;
            }
        }
    }
}
