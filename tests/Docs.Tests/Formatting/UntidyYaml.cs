using System.Text;

namespace Docs.Tests.Formatting;

/// <summary>Writes mappings and lists as people do who were never shown a style: any indentation, quotes, comments, anchors and block scalars.</summary>
internal sealed class UntidyYaml(Random random)
{
    private const int MaxDepth = 4;

    private readonly StringBuilder _text = new();

    public string Write()
    {
        for (var documents = OneIn(8) ? 2 : 1; documents > 0; documents--)
        {
            _text.Append(OneIn(6) || _text.Length > 0 ? OneIn(3) ? "--- # document\n" : "---\n" : "");
            Comments(0);
            Mapping(OneIn(3) ? random.Next(3) : 0, depth: 0, isBeside: false);
            Comments(random.Next(5));
        }

        return _text.ToString();
    }

    private void Mapping(int indent, int depth, bool isBeside)
    {
        for (var i = random.Next(4); i >= 0; i--)
        {
            Start(indent, isBeside);
            isBeside = false;
            if (OneIn(12))
            {
                _text.Append("? key").Append(i).Append('\n').Append(' ', indent).Append(':');
                Value(indent, depth, isEntry: true);
            }
            else
            {
                _text.Append(Pick($"key{i}", $"\"key{i}\"", $"'key{i}' ", $"&k key{i}", $"!!str key{i}")).Append(':');
                Value(indent, depth, isEntry: false);
            }
        }
    }

    private void List(int indent, int depth, bool isBeside)
    {
        for (var i = random.Next(4); i >= 0; i--)
        {
            Start(indent, isBeside);
            isBeside = false;
            _text.Append('-');
            Value(indent, depth, isEntry: true);
        }
    }

    private void Value(int indent, int depth, bool isEntry)
    {
        switch (depth < MaxDepth ? random.Next(10) : random.Next(4, 10))
        {
            case 0 when isEntry:
                var beside = 1 + random.Next(3);
                _text.Append(' ', beside);
                Nested(indent + 1 + beside, depth, isBeside: true);
                break;
            case 0:
                _text.Append(Properties()).Append('\n');
                List(indent, depth + 1, isBeside: false);
                break;
            case 1 or 2 or 3:
                _text.Append(Properties()).Append(Pick("", "   # why")).Append('\n');
                Nested(indent + 1 + random.Next(4), depth, isBeside: false);
                break;
            case 4:
                _text.Append(Pick("\n", "  # nothing\n"));
                break;
            case 5:
                _text.Append(Properties()).Append(' ');
                BlockScalar(indent);
                break;
            case 6:
                _text.Append('\n').Append(' ', indent + 2).Append(Properties()).Append(Flow(indent)).Append('\n');
                break;
            default:
                _text.Append(Properties()).Append(Pick(" ", "   ")).Append(Flow(indent)).Append(Pick("", "", "  ", "   # why")).Append('\n');
                break;
        }
    }

    private void Nested(int indent, int depth, bool isBeside)
    {
        if (OneIn(3))
        {
            List(indent, depth + 1, isBeside);
        }
        else
        {
            Mapping(indent, depth + 1, isBeside);
        }
    }

    private void BlockScalar(int indent)
    {
        var own = 1 + random.Next(4);
        var hasDigit = OneIn(3);
        _text.Append(Pick("|", ">")).Append(hasDigit ? own : "").Append(Pick("", "-", "+")).Append(Pick("", "", " # why")).Append('\n');
        for (var i = random.Next(5); i > 0; i--)
        {
            var words = hasDigit || i < 4 ? Pick("words: - x", "  deeper", "trailing  ", "# none", "") : "first";
            _text.Append(' ', words.Length == 0 ? 0 : indent + own).Append(words).Append('\n');
            hasDigit |= words.Length > 0;
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            _text.Append(' ', random.Next(indent + own)).Append('\n');
        }
    }

    private string Flow(int indent)
    {
        var line = "\n" + new string(' ', indent + 1 + random.Next(3));
        return Pick(
            "word", "two  words", "-1", "http://example.com/#a", "'it''s'", "\"tab\\t \\\"\"", "[]", "{ }", "[ a,b , {c: d,e: 'f'} ]",
            $"one{line}two{line}three", $"one\n{line}two", $"'one  \n{line}two'", $"\"one \\ {line}two\\{line}  three\"",
            $"{{ a : 1,b: [x,{line}y], # why{line}  \"q\":2 }}", $"[{line}a,{line}# why\n{line}b{line}]");
    }

    private void Start(int indent, bool isBeside)
    {
        if (!isBeside)
        {
            Comments(indent);
            _text.Append(' ', indent);
        }
    }

    private void Comments(int indent)
    {
        while (OneIn(5))
        {
            _text.Append(' ', Math.Max(0, indent + random.Next(-2, 3))).Append(Pick("# why", "#why  ", "", "\n")).Append('\n');
        }
    }

    private string Properties() => Pick("", "", "", "", " &a", " !tag  ", " &b  !!str");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private bool OneIn(int chances) => random.Next(chances) == 0;
}
