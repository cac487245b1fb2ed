using System.Collections.Immutable;
using Docs.Model.Findings;

namespace Docs.Sources.Configuration;

/// <summary>The command line or the configuration asks for something that cannot be; nothing was done.</summary>
public sealed class UsageException(ImmutableArray<Finding> findings) : Exception(string.Join('\n', findings))
{
    public ImmutableArray<Finding> Findings { get; } = findings;
}
