using System.Collections.Frozen;

namespace Docs.Preview.Highlighting;

/// <summary>The languages that are highlighted: those of the official images' READMEs, the most frequent first.</summary>
internal static class CodeLanguages
{
    private static readonly FrozenSet<string> ShellWords = Words("case do done elif else esac exec exit export fi for function if in local return select set source then trap unset until while");

    private static readonly CodeLanguage Shell = new("bash", "sh", "shell", "zsh", "ash")
    {
        LineComments = ["#"],
        CommentsNeedSpace = true,
        Quotes = "\"'",
        Keywords = ShellWords,
        HasVariables = true,
        HasOptions = true,
    };

    private static readonly CodeLanguage C = new("c", "h", "cpp", "c++", "java", "scala", "kotlin", "groovy", "c#", "csharp", "cs", "javascript", "js", "typescript", "ts", "go", "golang", "rust", "rs", "swift")
    {
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Quotes = "\"'`",
        Keywords = Words("abstract async await bool boolean break case catch char class const continue def default delete do double else enum export extends false final finally float fn for foreach from func function go goto if implements import in int interface internal let long match mut namespace new nil null object override package private protected public return sealed short static string struct super switch this throw throws trait true try type use using val var void while with yield"),
    };

    private static readonly CodeLanguage[] All =
    [
        Shell with { Names = ["console", "shell-session", "sh-session", "shellsession"], HasPrompts = true },
        new("dockerfile", "docker", "containerfile")
        {
            LineComments = ["#"],
            CommentsNeedSpace = true,
            Quotes = "\"'",
            IgnoresCase = true,
            KeywordsBeginLines = true,
            HasVariables = true,
            HasOptions = true,
            Keywords = Words("add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir"),
        },
        Shell,
        new("yaml", "yml") { LineComments = ["#"], CommentsNeedSpace = true, Quotes = "\"'", Keywords = Words("true false null yes no on off"), PropertyEnd = ':' },
        new("php")
        {
            LineComments = ["//", "#"],
            BlockComment = ("/*", "*/"),
            Quotes = "\"'",
            IgnoresCase = true,
            HasVariables = true,
            Keywords = Words("abstract and array as break case catch class const continue declare default do echo else elseif extends false final finally fn for foreach function global if implements include interface isset namespace new null or print private protected public require require_once return static switch this throw true try unset use var while"),
        },
        new("toml", "ini", "properties", "conf", "cfg", "env", "dotenv", "editorconfig") { LineComments = ["#", ";"], CommentsNeedSpace = true, Quotes = "\"'", Keywords = Words("true false"), PropertyEnd = '=' },
        new("xml", "html", "xhtml", "svg") { BlockComment = ("<!--", "-->"), Quotes = "\"'", HasTags = true },
        new("nginx", "apacheconf", "apache", "vcl", "haproxy") { LineComments = ["#"], CommentsNeedSpace = true, Quotes = "\"'", HasVariables = true, Keywords = Words("backend events frontend http if include listen listener location return root server server_name set sub upstream") },
        new("python", "py")
        {
            LineComments = ["#"],
            Quotes = "\"'",
            Keywords = Words("and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield"),
        },
        new("json", "jsonc", "json5") { LineComments = ["//"], Quotes = "\"", Keywords = Words("true false null"), QuotesProperties = true },
        new("sql", "mysql", "postgres", "plsql", "cql")
        {
            LineComments = ["--", "#"],
            BlockComment = ("/*", "*/"),
            Quotes = "'\"`",
            IgnoresCase = true,
            Keywords = Words("add all alter and as asc begin between by case check column commit constraint create cross database default delete desc distinct drop else end exists foreign from full function grant group having identified if in index inner insert into is join key left like limit not null on or order outer password primary procedure references replace revoke right rollback schema select set show table then to trigger union unique update use user using values view when where with"),
        },
        new("ruby", "rb")
        {
            LineComments = ["#"],
            Quotes = "\"'",
            Keywords = Words("and begin break case class def do else elsif end ensure false for if in module next nil not or redo require rescue retry return self super then true unless until when while yield"),
        },
        new("lua") { LineComments = ["--"], Quotes = "\"'", Keywords = Words("and break do else elseif end false for function if in local nil not or repeat return then true until while") },
        new("powershell", "ps1", "pwsh")
        {
            LineComments = ["#"],
            BlockComment = ("<#", "#>"),
            Quotes = "\"'",
            IgnoresCase = true,
            HasVariables = true,
            HasOptions = true,
            Keywords = Words("begin break catch continue do else elseif end exit filter finally for foreach function if in param process return switch throw trap try until using while"),
        },
        new("perl", "pl", "r", "julia", "elixir", "makefile", "make", "hcl", "terraform")
        {
            LineComments = ["#"],
            Quotes = "\"'",
            HasVariables = true,
            Keywords = Words("do else elsif end false for foreach function if my nil our package print require return sub true unless use while"),
        },
        C,
    ];

    private static readonly FrozenDictionary<string, CodeLanguage> ByName =
        All.SelectMany(l => l.Names.Select(n => KeyValuePair.Create(n, l))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a name behind a fence; null for one that nobody knows.</summary>
    public static CodeLanguage? Find(string name) => ByName.GetValueOrDefault(name);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
