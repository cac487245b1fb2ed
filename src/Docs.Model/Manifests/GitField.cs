namespace Docs.Model.Manifests;

/// <summary>A field that says where an entry's Dockerfile is, for all architectures or for one.</summary>
public enum GitField
{
    GitRepo,
    GitFetch,
    GitCommit,
    Directory,
    File,
    Builder,
}
