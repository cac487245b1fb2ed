using System.Buffers;

namespace Docs.Preview.Highlighting;

/// <summary>
/// Finds what has a colour in code. It reads each character about once, whatever the code is, because code is written by
/// people that nobody knows: a grammar of patterns could take for ever. It knows words and signs, and no syntax.
/// </summary>
internal ref struct CodeScanner
{
    // The name of a variable in braces is shorter.
    private const int MaxVariable = 200;

    private static readonly SearchValues<char> NotInName = SearchValues.Create(" \"'{}[],");
    private static readonly SearchValues<char> LineEnd = SearchValues.Create("\n");

    private readonly ReadOnlySpan<char> _code;
    private readonly CodeLanguage _language;
    private readonly List<CodeToken> _tokens;
    private readonly FrozenWords _keywords;
    private int _at;
    private int _openQuotes;
    private int _endOfOpenQuotes;

    private CodeScanner(ReadOnlySpan<char> code, CodeLanguage language, List<CodeToken> tokens)
    {
        _code = code;
        _language = language;
        _tokens = tokens;
        _keywords = new(language);
    }

    /// <summary>The tokens of code, in its order.</summary>
    public static List<CodeToken> Scan(ReadOnlySpan<char> code, CodeLanguage language)
    {
        var scanner = new CodeScanner(code, language, []);
        scanner.ScanAll();
        return scanner._tokens;
    }

    private bool IsLineStart => _at == 0 || _code[_at - 1] == '\n';

    private bool IsBehindSpace => _at == 0 || char.IsWhiteSpace(_code[_at - 1]);

    private readonly ReadOnlySpan<char> Rest => _code[_at..];

    private void ScanAll()
    {
        var isCommand = true;
        var begins = true;
        while (_at < _code.Length)
        {
            if (IsLineStart)
            {
                begins = true;
                isCommand = !_language.HasPrompts || ScanPrompt(isCommand && _at > 1 && _code[_at - 2] == '\\');
                ScanProperty();
                if (_at >= _code.Length)
                {
                    break;
                }
            }

            if (!isCommand)
            {
                _at += LengthOfLine();
                _at += _at < _code.Length ? 1 : 0;
                continue;
            }

            var start = _at;
            if (!ScanComment() && !ScanText() && !ScanVariable() && !ScanOption() && !ScanTag() && !ScanWord(begins))
            {
                _at++;
            }

            begins = begins && _code[start] is ' ' or '\t';
        }
    }

    /// <summary>Whether the line is a command: it has a prompt, or goes on with one.</summary>
    private bool ScanPrompt(bool goesOn)
    {
        var rest = Rest;
        var length = rest.StartsWith("$ ") || rest.StartsWith("> ") ? 1
            : rest.StartsWith("PS ") || rest.StartsWith("PS>") || rest is [_, ':', '\\', ..] ? rest[..LengthOfLine()].IndexOf('>') + 1
            : 0;
        if (length > 0)
        {
            Add(CodeTokenKind.Prompt, length);
            return true;
        }

        return goesOn || rest.StartsWith("# ");
    }

    /// <summary>The name of a property at the start of a line, as in <c>name: value</c>.</summary>
    private void ScanProperty()
    {
        if (_language.PropertyEnd == '\0')
        {
            return;
        }

        var line = Rest[..LengthOfLine()];
        var start = line.IndexOfAnyExcept(" \t-");
        if (start < 0 || line[start] is '#' or ';' or '"' or '\'')
        {
            return;
        }

        var end = line[start..].IndexOf(_language.PropertyEnd) + start;
        var isEnd = end > start && (_language.PropertyEnd != ':' || end + 1 == line.Length || line[end + 1] == ' ');
        if (isEnd && line[start..end].IndexOfAny(NotInName) is var sign && (sign < 0 || line[start..end].TrimEnd(' ').Length == sign))
        {
            _at += start;
            Add(CodeTokenKind.Property, line[start..end].TrimEnd(' ').Length);
        }
    }

    private bool ScanComment()
    {
        if (_language.BlockComment is { } block && Rest.StartsWith(block.Start))
        {
            var end = Rest[block.Start.Length..].IndexOf(block.End);
            Add(CodeTokenKind.Comment, end < 0 ? Rest.Length : end + block.Start.Length + block.End.Length);
            return true;
        }

        if (!_language.CommentsNeedSpace || IsBehindSpace)
        {
            foreach (var start in _language.LineComments)
            {
                if (Rest.StartsWith(start))
                {
                    Add(CodeTokenKind.Comment, LengthOfLine());
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A text in quotes, which ends with its line where nothing else ends it.</summary>
    private bool ScanText()
    {
        var (quote, bit) = (_code[_at], 1 << (_language.Quotes.IndexOf(_code[_at], StringComparison.Ordinal) + 1));
        var isOpen = _at < _endOfOpenQuotes && (_openQuotes & bit) != 0;
        if (bit == 1 || isOpen)
        {
            return false;
        }

        var line = Rest[..LengthOfLine()];
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == quote)
            {
                var isName = _language.QuotesProperties && line[(i + 1)..].TrimStart(' ') is [':', ..];
                Add(isName ? CodeTokenKind.Property : CodeTokenKind.Text, i + 1);
                return true;
            }

            i += line[i] == '\\' && quote != '\'' ? 1 : 0;
        }

        // An apostrophe, or a text of several lines; whoever looked again for each would read the line as often.
        _openQuotes = _at < _endOfOpenQuotes ? _openQuotes | bit : bit;
        _endOfOpenQuotes = _at + line.Length;
        return false;
    }

    private bool ScanVariable()
    {
        if (!_language.HasVariables || _code[_at] != '$')
        {
            return false;
        }

        var line = Rest[..Math.Min(LengthOfLine(), MaxVariable)];
        var length = line is ['$', '{', ..] ? line.IndexOf('}') + 1 : 1 + LengthOfWord(line[1..]);
        if (length < 2)
        {
            return false;
        }

        Add(CodeTokenKind.Variable, length);
        return true;
    }

    private bool ScanOption()
    {
        if (!_language.HasOptions || _code[_at] != '-' || !IsBehindSpace)
        {
            return false;
        }

        var signs = Rest.StartsWith("--") ? 2 : 1;
        if (_at + signs >= _code.Length || !char.IsAsciiLetter(_code[_at + signs]))
        {
            return false;
        }

        var length = signs;
        while (_at + length < _code.Length && (char.IsAsciiLetterOrDigit(_code[_at + length]) || _code[_at + length] is '-' or '_'))
        {
            length++;
        }

        Add(CodeTokenKind.Option, length);
        return true;
    }

    private bool ScanTag()
    {
        if (!_language.HasTags || _code[_at] != '<')
        {
            return false;
        }

        var start = Rest.Length > 1 && Rest[1] is '/' or '?' or '!' ? 2 : 1;
        var length = LengthOfWord(Rest[start..]);
        if (length == 0)
        {
            return false;
        }

        Add(CodeTokenKind.Keyword, start + length);
        return true;
    }

    private bool ScanWord(bool beginsLine)
    {
        var length = LengthOfWord(Rest);
        if (length == 0)
        {
            return false;
        }

        var word = Rest[..length];
        if (word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            Add(CodeTokenKind.Number, length);
        }
        else if (_keywords.Contain(word) && (beginsLine || !_language.KeywordsBeginLines) && !IsPartOfName(length))
        {
            Add(CodeTokenKind.Keyword, length);
        }
        else
        {
            _at += length;
        }

        return true;
    }

    /// <summary>Whether a word is a piece of a path, a name or an address.</summary>
    private readonly bool IsPartOfName(int length) =>
        (_at > 0 && _code[_at - 1] is '-' or '/' or '.' or '_' or ':') || (_at + length < _code.Length && _code[_at + length] is '-' or '/' or '=');

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_'))
        {
            length++;
        }

        return length;
    }

    private readonly int LengthOfLine() => Rest.IndexOfAny(LineEnd) is var end and >= 0 ? end : Rest.Length;

    private void Add(CodeTokenKind kind, int length)
    {
        _tokens.Add(new(kind, _at, length));
        _at += length;
    }

    /// <summary>The keywords of a language, found without making strings.</summary>
    private readonly struct FrozenWords(CodeLanguage language)
    {
        private readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = language.Keywords.GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contain(ReadOnlySpan<char> word)
        {
            const int Longest = 16;
            if (word.Length > Longest || !language.IgnoresCase)
            {
                return word.Length <= Longest && _words.Contains(word);
            }

            Span<char> lower = stackalloc char[Longest];
            return _words.Contains(lower[..word.ToLowerInvariant(lower)]);
        }
    }
}
