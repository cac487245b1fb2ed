using Docs.Model.Publishing;

namespace Docs.Publishing.Plans;

/// <summary>Objects that the plan needs and that are not loaded yet.</summary>
internal sealed class MissingObjects
{
    /// <summary>Branches whose last commit and its tree are not known.</summary>
    public SortedSet<BranchName> Branches { get; } = [];

    /// <summary>Branches of which the last commit's parent and its tree are not known.</summary>
    public SortedSet<BranchName> Parents { get; } = [];

    /// <summary>Ids of files whose content is not known.</summary>
    public SortedSet<string> Blobs { get; } = new(StringComparer.Ordinal);

    /// <summary>How many commits of the main branch to load; zero if no more are needed.</summary>
    public int History { get; set; }

    public bool IsEmpty => Branches.Count == 0 && Parents.Count == 0 && Blobs.Count == 0 && History == 0;

    /// <summary>Adds what others miss.</summary>
    public void Add(MissingObjects others)
    {
        Branches.UnionWith(others.Branches);
        Parents.UnionWith(others.Parents);
        Blobs.UnionWith(others.Blobs);
        History = Math.Max(History, others.History);
    }
}
