using Docs.Transport.Processes;

namespace Docs.Cli.Processes;

/// <summary>How this program was started, so that it can start itself once more.</summary>
internal static class ThisProgram
{
    /// <summary>The program; null where the system does not tell.</summary>
    public static OwnProgram? Find() =>
        Environment.ProcessPath is not { } path ? null
        : Path.GetFileNameWithoutExtension(path) == "dotnet" ? new(path, [Path.Join(AppContext.BaseDirectory, "docs.dll")])
        : new(path, []);
}
