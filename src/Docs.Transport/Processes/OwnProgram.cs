using System.Collections.Immutable;
using System.Diagnostics;

namespace Docs.Transport.Processes;

/// <summary>How this program is started once more, as a process of its own.</summary>
/// <param name="File">A full path.</param>
/// <param name="Arguments">What stands before its own arguments: the program itself, where <paramref name="File"/> is .NET's.</param>
public sealed record OwnProgram(string File, ImmutableArray<string> Arguments)
{
    // What it takes to find .NET and the system's libraries. No secret has such a name.
    private static readonly string[] Kept = ["PATH", "SystemRoot", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64"];

    /// <summary>The program with arguments, and without the environment of the user.</summary>
    internal ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(File, [.. Arguments, .. arguments]);
        foreach (var name in start.Environment.Keys.Except(Kept, StringComparer.OrdinalIgnoreCase).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
