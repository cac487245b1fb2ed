using System.Text;

namespace Docs.Formatting.Json;

/// <summary><see cref="JsonValue"/> to text: an item a line, nested by two spaces, empty brackets closed at once.</summary>
internal static class JsonPrinter
{
    private const int Indent = 2;

    /// <summary>The whole text, which ends with one newline.</summary>
    public static string Print(JsonValue value)
    {
        var output = new StringBuilder();
        Print(value, output, column: 0);
        return output.Append('\n').ToString();
    }

    private static void Print(JsonValue value, StringBuilder output, int column)
    {
        if (value.Items is not { Count: > 0 } items)
        {
            output.Append(value.Text);
            return;
        }

        output.Append(value.Text[0]);
        for (var i = 0; i < items.Count; i++)
        {
            output.Append(i == 0 ? "\n" : ",\n").Append(' ', column + Indent);
            if (value.Keys is { } keys)
            {
                output.Append(keys[i]).Append(": ");
            }

            Print(items[i], output, column + Indent);
        }

        output.Append('\n').Append(' ', column).Append(value.Text[1]);
    }
}
