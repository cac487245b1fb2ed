namespace Docs.Model.Publishing;

/// <summary>How targets are spread over git.</summary>
public enum GitLayout
{
    /// <summary>A branch per target in one repository: an architecture's is the main branch and one commit.</summary>
    Branch,

    /// <summary>A repository per target, each with ordinary commits on its main branch.</summary>
    Repository,
}
