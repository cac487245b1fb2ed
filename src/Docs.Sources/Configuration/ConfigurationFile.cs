using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;

namespace Docs.Sources.Configuration;

/// <summary>What a <c>docs.yml</c> says; null where it says nothing.</summary>
/// <param name="Source">A path as written, relative to the file; so are the other four.</param>
/// <param name="Path">The pattern of READMEs below the output.</param>
/// <param name="Targets">In the order written.</param>
/// <param name="Exemptions">Rules that are switched off, in the order written.</param>
/// <param name="Repository">On GitHub, as in <c>docker-library/docs</c>.</param>
/// <param name="Git">How READMEs are published by git; the defaults where it says nothing of something.</param>
/// <param name="PullRequests">How READMEs are proposed; the same.</param>
public sealed record ConfigurationFile(
    string? Source = null,
    string? Templates = null,
    string? Library = null,
    string? Lock = null,
    string? Output = null,
    string? Path = null,
    IReadOnlyList<ConfiguredTarget>? Targets = null,
    string? Repository = null,
    string? Branch = null,
    IReadOnlyList<Exemption>? Exemptions = null,
    GitPublishSettings? Git = null,
    PullRequestSettings? PullRequests = null)
{
    public const string Name = "docs.yml";

    /// <summary>Where values stand, by key: those of the top keys, and <c>publish.git.branch</c>.</summary>
    public IReadOnlyDictionary<string, SourceLocation>? Places { get; init; }

    /// <summary>The nearest <c>docs.yml</c> in a folder or one above it, or null.</summary>
    public static string? Find(string folder)
    {
        for (var at = folder; at is not null; at = System.IO.Path.GetDirectoryName(at))
        {
            var file = System.IO.Path.Join(at, Name);
            // Whatever it is: what cannot be read must not count as no configuration.
            if (System.IO.Path.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
