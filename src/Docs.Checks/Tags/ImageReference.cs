using System.Diagnostics.CodeAnalysis;
using Docs.Model;

namespace Docs.Checks.Tags;

/// <summary>An image that a text names: <c>docker.io/library/python:3@sha256:…</c>.</summary>
/// <param name="Repository">Without registry: <c>python</c>, <c>i386/python</c>, <c>bitnami/redis</c>; other registries are part of it.</param>
/// <param name="Tag">Null without one, or where a digest says it all.</param>
internal sealed record ImageReference(string Repository, string? Tag)
{
    private static readonly string[] OfficialPrefixes = ["docker.io/library/", "index.docker.io/library/", "registry-1.docker.io/library/", "public.ecr.aws/docker/library/", "docker.io/", "library/"];

    /// <summary>The reference that a text is; false where it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageReference? reference)
    {
        var digest = text.IndexOf('@', StringComparison.Ordinal);
        var bare = digest < 0 ? text : text[..digest];
        if (OfficialPrefixes.FirstOrDefault(p => bare.StartsWith(p, StringComparison.Ordinal)) is { } prefix)
        {
            bare = bare[prefix.Length..];
        }

        var colon = bare.IndexOf(':', bare.LastIndexOf('/') + 1);
        var (repository, tag) = colon < 0 ? (bare, null) : (bare[..colon], bare[(colon + 1)..]);
        reference = IsRepository(repository) && (tag is null || IsTag(tag)) ? new(repository, digest < 0 ? tag : null) : null;
        return reference is not null;
    }

    /// <summary>The name of the official image that it is one of; null where its repository is no official one's.</summary>
    public string? OfficialName(CheckedLibrary library)
    {
        var slash = Repository.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? Repository : library.Namespaces.Contains(Repository[..slash]) ? Repository[(slash + 1)..] : null;
    }

    /// <summary>Whether a text has the form of a tag.</summary>
    public static bool IsTag(string text) =>
        text.Length is > 0 and <= 128 && IsTagStart(text[0]) && text.All(c => IsTagStart(c) || c is '.' or '-');

    private static bool IsTagStart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsRepository(string text) =>
        text.Split('/') is { Length: > 0 } parts && parts.Skip(1).All(p => ImageName.TryParse(p, out _))
        && (parts.Length > 1 ? parts[0].Length > 0 && parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':') : ImageName.TryParse(parts[0], out _));
}
