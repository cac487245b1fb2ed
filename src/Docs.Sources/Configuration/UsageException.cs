using System.Collections.Immutable;
using Docs.Model.Findings;

namespace Docs.Sources.Configuration;

/// <summary>The command line or the configuration is wrong. Nothing was done.</summary>
public sealed class UsageException(ImmutableArray<Finding> findings) : Exception(string.Join('\n', findings))
{
    public ImmutableArray<Finding> Findings { get; } = findings;
}
