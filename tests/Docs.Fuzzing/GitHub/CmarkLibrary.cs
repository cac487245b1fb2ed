using System.Runtime.InteropServices;

namespace Docs.Fuzzing.GitHub;

/// <summary>
/// The functions of <c>libcmark-gfm</c> that rendering takes (<c>cmark-gfm.h</c> and <c>cmark-gfm-core-extensions.h</c> of
/// its version 0.29.0.gfm.6, which Debian 12 and 13 have).
/// </summary>
internal static partial class CmarkLibrary
{
    public const string Core = "libcmark-gfm.so.0.29.0.gfm.6";
    private const string Extensions = "libcmark-gfm-extensions.so.0.29.0.gfm.6";

    [LibraryImport(Extensions, EntryPoint = "cmark_gfm_core_extensions_ensure_registered")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void RegisterExtensions();

    [LibraryImport(Core, EntryPoint = "cmark_find_syntax_extension", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint FindExtension(string name);

    [LibraryImport(Core, EntryPoint = "cmark_parser_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint NewParser(int options);

    [LibraryImport(Core, EntryPoint = "cmark_parser_attach_syntax_extension")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Attach(nint parser, nint extension);

    [LibraryImport(Core, EntryPoint = "cmark_parser_feed")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void Feed(nint parser, ReadOnlySpan<byte> text, nuint length);

    [LibraryImport(Core, EntryPoint = "cmark_parser_finish")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Finish(nint parser);

    [LibraryImport(Core, EntryPoint = "cmark_parser_get_syntax_extensions")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint ExtensionsOf(nint parser);

    [LibraryImport(Core, EntryPoint = "cmark_render_html")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint RenderHtml(nint document, int options, nint extensions);

    [LibraryImport(Core, EntryPoint = "cmark_node_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeNode(nint document);

    [LibraryImport(Core, EntryPoint = "cmark_parser_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeParser(nint parser);
}
